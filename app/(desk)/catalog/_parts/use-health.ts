'use client';

import { useQuery } from '@tanstack/react-query';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import type { CatalogHealth } from '@/lib/catalog/read-health';

const readingEveryMs = 3_000;

/** How the catalog of a number stands: as the server knew it when the page was opened, followed from then on. */
export function useHealth(phoneNumberId: string, initial: CatalogHealth): CatalogHealth {
  const { data } = useQuery({
    queryKey: ['catalog', 'health', phoneNumberId],
    queryFn: ({ signal }) =>
      readDesk<CatalogHealth>(`/api/desk/catalog/health?${new URLSearchParams({ phoneNumberId })}`, signal),
    initialData: initial,
    // The server tells of a reading's beginning and end, not of each page.
    refetchInterval: ({ state }) => (state.data?.products?.isBeingRead ? readingEveryMs : false),
  });
  return data;
}
