'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import type { ProductPage } from '@/lib/catalog/products-query';
import type { ProductsHealth } from '@/lib/catalog/read-health';
import type { CatalogAddress } from './catalog-address';

const listKey = 'catalog-page';

/**
 * The products that fit, page by page. A reading of the catalog changes them page after page, for minutes: the list
 * stands still meanwhile and is read again at its end, or when the first products are there.
 */
export function useCatalogList(
  catalogId: string,
  { query, availability, set, standing }: CatalogAddress,
  { readAt, listed }: ProductsHealth,
) {
  useReadAgain(`${readAt} ${listed === 0}`);
  return useInfiniteQuery({
    queryKey: [listKey, catalogId, query.trim(), { availability, set, standing }],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ catalogId, query: query.trim() });
      for (const one of availability) search.append('availability', one);
      if (set !== null) search.set('set', set);
      if (standing !== null) search.set('standing', standing);
      if (pageParam !== null) search.set('cursor', pageParam);
      return readDesk<ProductPage>(`/api/desk/products?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function useReadAgain(state: string): void {
  const queryClient = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    void queryClient.invalidateQueries({ queryKey: [listKey] });
  }, [queryClient, state]);
}

export type CatalogList = ReturnType<typeof useCatalogList>;
