'use client';

import { clsx } from 'clsx';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useMessages, useTranslations } from 'use-intl';
import { MetasWords } from '@/app/(desk)/_parts/metas-words';
import type { MessageDetail } from '@/lib/history/get-message';
import { type ErrorSentence, errorSentence } from '@/lib/i18n/error-sentence';

/** Why a message did not arrive, is held up, or may not have arrived; what to do; and Meta's own words. */
export function FailureNotice({ message }: { message: MessageDetail }) {
  const t = useTranslations('history');
  const { graphErrors, history, attemptReasons } = useMessages();
  const { state, error, attempts } = message;
  const isWaiting = state === 'queued' || state === 'sending';
  const hasEnded = state === 'unknown' || state === 'failed' || state === 'cancelled';
  if (!hasEnded && !(isWaiting && error)) return null;
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
