'use client';

import { useTranslations } from 'use-intl';

/** Verbatim, with the code, for whoever looks it up or asks Meta. */
export function MetasWords({
  error: { code, title = null, message, details = null, fbtraceId },
}: {
  error: {
    code: number | null;
    title?: string | null;
    message: string;
    details?: string | null;
    fbtraceId?: string;
  };
}) {
  const t = useTranslations('history');
  const lines = [...new Set([title, message, details].filter((line) => line !== null && line !== ''))];
  if (lines.length === 0) return null;
  return (
    <figure className="mt-3 border-line-strong border-s-2 ps-3 text-ink-3 text-meta">
      <figcaption>{code === null ? t('metaSaysNoCode') : t('metaSays', { code: String(code) })}</figcaption>
      <blockquote lang="en" dir="ltr">
        {lines.map((line) => (
          <p key={line} className="break-words">
            “{line}”
          </p>
        ))}
      </blockquote>
      {fbtraceId && <p className="select-all break-all font-mono">fbtrace_id {fbtraceId}</p>}
    </figure>
  );
}
