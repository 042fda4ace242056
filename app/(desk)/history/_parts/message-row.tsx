'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { memo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import type { ListedMessage } from '@/lib/history/listed-message';
import { IncompleteBadge } from './incomplete-badge';
import { KindIcon } from './kind-icon';
import { useKindNames } from './kind-names';
import { MessageStatus } from './message-status';
import { rowClass } from './row-class';

export type MessageRowProps = { message: ListedMessage; isOpen: boolean; search: string };

/** One message: the whole row leads to it. */
export const MessageRow = memo(function MessageRow({ message, isOpen, search }: MessageRowProps) {
  const { id, kind, summary, sender, times } = message;
  return (
    <Link
      href={`/history/${id}${search}`}
      prefetch={false}
      data-message={id}
      aria-current={isOpen || undefined}
      className={clsx(rowClass, openClass)}
    >
      <RowTime at={times.createdAt} />
      <Recipient recipient={message.recipient} />
      <span className="flex min-w-0 items-center gap-2 text-ink-2 @2xl:text-ink">
        <KindIcon kind={kind} />
        <Summary kind={kind} summary={summary} />
        {message.incomplete && <IncompleteBadge {...message.incomplete} />}
      </span>
      <By sender={sender} />
      <MessageStatus message={message} className="justify-self-end @2xl:justify-self-start" />
    </Link>
  );
});

const openClass = clsx(
  'hover:bg-hover aria-[current=true]:bg-selected',
  'before:absolute before:inset-y-0 before:start-0 before:w-0.5 aria-[current=true]:before:bg-accent-ink',
);

function RowTime({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return (
    <time
      dateTime={at}
      className="justify-self-end text-ink-3 text-meta tabular-nums @2xl:justify-self-start @2xl:text-ink-2 @2xl:text-ui"
    >
      <span className="@2xl:hidden">{format.dateTime(date, clock)}</span>
      <span className="hidden @2xl:inline">{format.dateTime(date, { ...clock, second: '2-digit' })}</span>
      <span className="sr-only">, </span>
    </time>
  );
}

function Recipient({ recipient: { name, masked } }: { recipient: ListedMessage['recipient'] }) {
  return (
    <span className="order-first flex min-w-0 gap-1.5 text-body tabular-nums @2xl:order-none @2xl:text-ui">
      {name !== '' && <span className="min-w-0 truncate @max-2xl:font-medium">{name}</span>}
      <span dir="ltr" className={clsx('flex-none', name !== '' && 'text-ink-3')}>
        {masked}
      </span>
      <span className="sr-only">, </span>
    </span>
  );
}

function Summary({ kind, summary }: Pick<ListedMessage, 'kind' | 'summary'>) {
  const t = useTranslations('history');
  const { nameOf } = useKindNames();
  const { title, productCount } = summary;
  return (
    <span className="min-w-0 truncate">
      <span className="sr-only">{`${nameOf(kind)}, `}</span>
      {title === '' ? <span aria-hidden>{nameOf(kind)}</span> : <bdi>{title}</bdi>}
      {productCount > 1 && (
        <span className="tabular-nums">{` · ${t('products', { count: productCount })}`}</span>
      )}
      <span className="sr-only">, </span>
    </span>
  );
}

function By({ sender }: { sender: ListedMessage['sender'] }) {
  const t = useTranslations('history');
  const name = sender?.name ?? t('desk');
  return (
    <span className="hidden min-w-0 items-center gap-2 text-ink-2 @2xl:flex" title={name}>
      <Avatar name={name} />
      <span className="min-w-0 truncate @max-5xl:sr-only">{name}</span>
      <span className="sr-only">, </span>
    </span>
  );
}
