'use client';

import { ArrowLeft, X } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { useKindNames } from '@/app/(desk)/history/_parts/kind-names';
import { MessageStatus } from '@/app/(desk)/history/_parts/message-status';
import { messageTitleId } from '@/app/(desk)/history/_parts/message-title-id';
import { useHistoryFilters } from '@/app/(desk)/history/_parts/use-history-filters';
import { iconButtonClass } from '@/components/ui/button-class';
import { Tooltip } from '@/components/ui/tooltip';
import type { MessageDetail } from '@/lib/history/get-message';
import { type ComposeAgain, ComposeAgainButton } from './compose-again-button';

export type PaneHeaderProps = {
  message: MessageDetail;
  composeAgain: ComposeAgain | null;
};

/** What was sent, to whom, by whom, when, and how far it has come. */
export function PaneHeader({ message, composeAgain }: PaneHeaderProps) {
  const { nameOf } = useKindNames();
  const { id, kind, summary } = message;
  return (
    <header className="flex-none px-5 pt-3 pb-2 max-md:px-4">
      <div className="flex items-start gap-2">
        <CloseLink edge="start" />
        <div className="min-w-0 flex-1">
          <h2 id={messageTitleId} tabIndex={-1} className="truncate font-semibold text-head outline-none">
            {summary.title === '' ? nameOf(kind) : <bdi>{summary.title}</bdi>}
          </h2>
          <Parties message={message} />
        </div>
        <CloseLink edge="end" />
      </div>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-2">
        <MessageStatus message={message} />
        {composeAgain && <ComposeAgainButton messageId={id} composeAgain={composeAgain} />}
      </div>
    </header>
  );
}

function Parties({ message: { recipient, sender, times } }: Pick<PaneHeaderProps, 'message'>) {
  const t = useTranslations('history');
  const format = useFormatter();
  const { name, masked } = recipient;
  const sentAt = format.dateTime(new Date(times.createdAt), {
    dateStyle: 'long',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  return (
    <>
      <p className="text-ink-2">
        {t('recipientLine', { name: name === '' ? masked : name })}
        {name !== '' && (
          <>
            {', '}
            <span dir="ltr" className="whitespace-nowrap tabular-nums">
              {masked}
            </span>
          </>
        )}
      </p>
      <p className="text-ink-3 text-meta">
        {t('sentBy', { name: sender?.name ?? t('desk') })}
        {' · '}
        <time dateTime={times.createdAt} className="tabular-nums">
          {sentAt}
        </time>
      </p>
    </>
  );
}

/** A cross where the list stands beside it, an arrow back where it does not. */
function CloseLink({ edge }: { edge: 'start' | 'end' }) {
  const t = useTranslations('history');
  const { search } = useHistoryFilters();
  const isBack = edge === 'start';
  return (
    <span className={isBack ? '-ms-1.5 min-[75rem]:hidden' : '-me-1.5 max-[75rem]:hidden'}>
      <Tooltip text={t('close')}>
        <Link href={`/history${search}`} aria-label={t('close')} className={iconButtonClass('small')}>
          {isBack ? <ArrowLeft className="rtl:-scale-x-100" aria-hidden /> : <X aria-hidden />}
        </Link>
      </Tooltip>
    </span>
  );
}
