'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { MessageCount as Counted } from '@/lib/history/count-messages';
import { readDesk } from './desk-request';
import { filterSearch, type HistoryFilters } from './history-filters';

/** How many messages fit. Nothing until they are counted, and nothing when they cannot be: the list is what matters. */
export function MessageCount({ filters }: { filters: HistoryFilters }) {
  const t = useTranslations('history');
  const { data } = useQuery({
    queryKey: ['messages', 'count', filters],
    queryFn: ({ signal }) => readDesk<Counted>(`/api/desk/messages/count${filterSearch(filters)}`, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <span role="status" className="ms-auto flex-none text-ink-3 tabular-nums max-md:sr-only">
      {data && t(data.isMore ? 'countMore' : 'count', { count: data.count })}
    </span>
  );
}
