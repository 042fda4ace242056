'use client';

import { useQuery } from '@tanstack/react-query';
import type { DescribedFilters } from '@/lib/history/describe-filters';
import { readDesk } from './desk-request';
import { filterSearch, type HistoryFilters, noFilters } from './history-filters';

/** Whom and what the ids of the address stand for; nothing while it is being read. */
export function useDescribedFilters({ contact, product }: HistoryFilters): DescribedFilters | undefined {
  const named = filterSearch({ ...noFilters, contact, product });
  return useQuery({
    queryKey: ['messages', 'filters', named],
    queryFn: ({ signal }) => readDesk<DescribedFilters>(`/api/desk/history/filters${named}`, signal),
    enabled: named !== '',
  }).data;
}
