'use client';

import { clsx } from 'clsx';
import { useRef } from 'react';
import { useKeptFocus } from '@/app/(desk)/_parts/use-kept-focus';
import type { Sender } from '@/lib/history/list-senders';
import { FilterBar } from './filter-bar';
import { noFilters } from './history-filters';
import { ListEnd } from './list-end';
import { ListFailure, ListSkeleton, NothingListed } from './list-states';
import { MessageDays } from './message-days';
import { messageTitleId } from './message-title-id';
import { useHistoryFilters } from './use-history-filters';
import { useMessageList } from './use-message-list';
import { useRowKeys } from './use-row-keys';
import { ZoneNote } from './zone-note';

export type MessageListProps = {
  /** The message that stands open beside the list. */
  openId: string | null;
  mayCompose: boolean;
  /** Who has sent what the person may see. */
  senders: readonly Sender[];
};

/** Every message sent, newest first, by day. */
export function MessageList({ openId, mayCompose, senders }: MessageListProps) {
  const { filters, search, change } = useHistoryFilters();
  const list = useMessageList(filters);
  const scroller = useRef<HTMLDivElement>(null);
  useKeptFocus(scroller, openId, { place: 'data-message', titleId: messageTitleId });
  useRowKeys(scroller, openId, `/history${search}`);
  const messages = list.data?.pages.flatMap((page) => page.messages) ?? [];
  return (
    <>
      <FilterBar filters={filters} search={search} senders={senders} onChange={change} />
      <div
        ref={scroller}
        className={clsx(
          '@container flex min-h-0 flex-1 flex-col overflow-y-auto',
          list.isPlaceholderData && 'opacity-60',
        )}
        aria-busy={list.isPending || list.isPlaceholderData}
      >
        {list.isPending && <ListSkeleton />}
        {list.isError && messages.length === 0 && (
          <ListFailure error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && messages.length === 0 && (
          <NothingListed filtered={search !== ''} mayCompose={mayCompose} onClear={() => change(noFilters)} />
        )}
        {messages.length > 0 && (
          <>
            <ZoneNote />
            <MessageDays messages={messages} openId={openId} search={search} />
            <ListEnd
              hasMore={list.hasNextPage}
              loading={list.isFetchingNextPage}
              error={list.error}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </div>
    </>
  );
}
