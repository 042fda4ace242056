'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import type { UnconfirmedPage } from '@/lib/history/list-unconfirmed';

/** The messages that wait for a decision, page by page. One that is settled or decided disappears by itself. */
export function useUnconfirmed(initial: UnconfirmedPage, readAt: number) {
  return useInfiniteQuery({
    queryKey: ['unconfirmed', 'list'],
    queryFn: ({ pageParam, signal }) => {
      const search = pageParam === null ? '' : `?${new URLSearchParams({ cursor: pageParam })}`;
      return readDesk<UnconfirmedPage>(`/api/desk/unconfirmed${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [initial], pageParams: [null] },
    initialDataUpdatedAt: readAt,
  });
}
