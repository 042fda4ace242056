'use client';

import { clsx } from 'clsx';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useMessages, useTranslations } from 'use-intl';
import type { MessageError } from '@/lib/delivery/message-state';
import type { MessageDetail } from '@/lib/history/get-message';
import { type ErrorSentence, errorSentence } from '@/lib/i18n/error-sentence';

/** Why a message did not arrive, is held up, or may not have arrived; what to do; and Meta's own words. */
export function FailureNotice({ message }: { message: MessageDetail }) {
  const t = useTranslations('history');
  const { graphErrors, history, attemptReasons } = useMessages();
  const { state, error, attempts } = message;
  const isWaiting = state === 'queued' || state === 'sending';
  if (state !== 'unknown' && state !== 'failed' && !(isWaiting && error)) return null;
  const reasons: Readonly<Record<string, string>> = attemptReasons;
  const sentence: ErrorSentence =
    state === 'unknown' || !error
      ? { what: reasons[attempts.at(-1)?.reason ?? ''] ?? t('unknownWhat'), todo: t('unknownTodo') }
      : errorSentence({ ...graphErrors, ...history.givenUp }, error);
  const failed = state === 'failed';
  const Icon = failed ? CircleAlert : TriangleAlert;
  return (
    <section
      className={clsx(
        'grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-b px-5 py-4 max-md:px-4',
        failed ? '[&>svg]:text-red' : '[&>svg]:text-amber',
      )}
    >
      <Icon className="mt-0.5" aria-hidden />
      <div className="min-w-0">
        <h3 className="font-semibold">{sentence.what}</h3>
        <p className="pt-1 text-ink-2">{sentence.todo}</p>
        {error && <MetasWords error={error} />}
      </div>
    </section>
  );
}

/** Verbatim, with the code, for whoever looks it up or asks Meta. */
function MetasWords({ error: { code, title, message, details, fbtraceId } }: { error: MessageError }) {
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
