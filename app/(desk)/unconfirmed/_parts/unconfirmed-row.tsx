'use client';

import Link from 'next/link';
import { useNow, useTranslations } from 'use-intl';
import { KindIcon } from '@/app/(desk)/history/_parts/kind-icon';
import { useKindNames } from '@/app/(desk)/history/_parts/kind-names';
import { Button } from '@/components/ui/button';
import { ExactTime } from '@/components/ui/exact-time';
import { WindowLabel } from '@/lib/drafts/ui/window-label';
import type { UnconfirmedMessage } from '@/lib/history/list-unconfirmed';
import { Evidence } from './evidence';
import type { Question } from './unconfirmed-list';

type UnconfirmedRowProps = {
  message: UnconfirmedMessage;
  onDecide: (decision: Question['decision']) => void;
};

/** One message to decide about: what it was, what is known of it, and the two choices. */
export function UnconfirmedRow({ message, onDecide }: UnconfirmedRowProps) {
  const t = useTranslations('unconfirmed');
  const { nameOf } = useKindNames();
  const { id, kind, summary, recipient } = message;
  const title = summary.title === '' ? nameOf(kind) : summary.title;
  const name = recipient.name || recipient.masked;
  return (
    <li
      id={id}
      className="grid scroll-mt-4 target:bg-selected grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 border-line border-t px-5 py-4 max-md:px-4 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-2">
          <KindIcon kind={kind} />
          <Link href={`/history/${id}`} className="min-w-0 truncate font-medium hover:underline">
            <bdi>{title}</bdi>
          </Link>
        </p>
        <p className="pt-0.5 text-ink-2">
          {t('to', { name })}
          {recipient.name !== '' && (
            <span dir="ltr" className="whitespace-nowrap text-ink-3 tabular-nums">
              {' '}
              {recipient.masked}
            </span>
          )}
        </p>
        <Circumstances message={message} />
        <Evidence message={message} />
      </div>
      <div className="flex flex-wrap items-start gap-2 max-md:*:flex-1">
        <Button onClick={() => onDecide('not_sent')}>{t('markNotSent')}</Button>
        <Button onClick={() => onDecide('send_again')}>{t('sendAgain')}</Button>
      </div>
    </li>
  );
}

function Circumstances({ message: { createdAt, sender, attempt, window } }: { message: UnconfirmedMessage }) {
  const t = useTranslations('unconfirmed');
  const history = useTranslations('history');
  useNow({ updateInterval: 30_000 });
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 pt-0.5 text-ink-3 text-meta">
      <ExactTime at={createdAt} />
      <span>
        {`· ${t('by', { name: sender?.name ?? history('desk') })}`}
        {attempt && ` · ${t('attempt', { number: attempt.number })}`}
      </span>
      {window && (
        <>
          <span aria-hidden>·</span>
          <WindowLabel window={window} />
        </>
      )}
    </p>
  );
}
