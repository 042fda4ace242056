'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import type { ProductPage } from '@/lib/catalog/products-query';
import type { ProductsHealth } from '@/lib/catalog/read-health';
import { writeNarrowing } from '@/lib/catalog/ui/narrowing';
import type { CatalogAddress } from './catalog-address';

const listKey = 'catalog-page';

/**
 * The products that fit, page by page. A reading of the catalog changes them page after page, for minutes: the list
 * stands still meanwhile and is read again at its end, or when the first products are there.
 */
export function useCatalogList(
  catalogId: string,
  { query, product: _open, ...narrowing }: CatalogAddress,
  { readAt, listed }: ProductsHealth,
) {
  useReadAgain(`${readAt} ${listed === 0}`);
  return useInfiniteQuery({
    queryKey: [listKey, catalogId, query.trim(), narrowing],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ catalogId, query: query.trim() });
      writeNarrowing(search, narrowing);
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
