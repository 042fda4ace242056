'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { MessagePage } from '@/lib/history/list-messages';
import { readDesk } from './desk-request';
import { filterSearch, type HistoryFilters } from './history-filters';

/** The messages that fit, page by page, newest first. Live updates reach it by its key. */
export function useMessageList(filters: HistoryFilters) {
  return useInfiniteQuery({
    queryKey: ['messages', 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams(filterSearch(filters));
      if (pageParam !== null) search.set('cursor', pageParam);
      return readDesk<MessagePage>(`/api/desk/messages?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
