'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Shop } from '@/components/whatsapp/shop/shop';
import type { Product } from '@/lib/values/product';
import { fetchProducts } from './fetch-products';
import { fetchSets } from './fetch-sets';
import { noNarrowing } from './narrowing';

/** Sets that are drawn, each with the first page of its products; a catalog may have hundreds. */
const shownSetsMax = 10;

/** Customers see no other products of a catalog. */
const shown = { ...noNarrowing, standing: 'sendable' } as const;

type ShopCatalogOfDesk = Pick<Shop, 'catalog' | 'onNeedCatalog' | 'onMoreProducts'> & {
  /** Everything that has been read of it. */
  products: readonly Product[];
};

/** A catalog as its customers walk through it: nothing is read before they ask for it, and then page by page. */
export function useShopCatalog(catalogId: string): ShopCatalogOfDesk {
  const [isWanted, setWanted] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['catalog', 'list', catalogId, '', shown],
    queryFn: ({ pageParam, signal }) =>
      fetchProducts({ catalogId, query: '', narrowing: shown, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isWanted,
  });
  const sets = useQuery({
    queryKey: ['catalog', 'shownSets', catalogId],
    queryFn: ({ signal }) => fetchShownSets(catalogId, signal),
    enabled: isWanted,
  });
  const { refetch: readList, fetchNextPage, isError: listFailed, hasNextPage, data: pages } = list;
  const { refetch: readSets, isError: setsFailed, data: collections } = sets;
  const onNeedCatalog = useCallback(() => {
    setWanted(true);
    if (listFailed) void readList();
    if (setsFailed) void readSets();
  }, [listFailed, setsFailed, readList, readSets]);
  const onMoreProducts = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const products = useMemo(
    () => [...(pages?.pages ?? []), ...(collections ?? [])].flatMap((page) => page.products),
    [pages, collections],
  );
  const catalog = useMemo<Shop['catalog']>(() => {
    if (!isWanted) return 'idle';
    if (!pages || !collections) return listFailed || setsFailed ? 'unreachable' : 'loading';
    return {
      collections: collections.map((set) => ({ title: set.name, retailerIds: idsOf(set) })),
      retailerIds: pages.pages.flatMap(idsOf),
      more: hasNextPage,
    };
  }, [isWanted, pages, collections, listFailed, setsFailed, hasNextPage]);
  return { catalog, onNeedCatalog, onMoreProducts, products };
}

/** The first sets of a catalog that hold something customers see. */
async function fetchShownSets(catalogId: string, signal: AbortSignal) {
  const { sets } = await fetchSets(catalogId, signal);
  const first = sets.filter(({ count }) => count > 0).slice(0, shownSetsMax);
  const found = await Promise.all(
    first.map(async ({ id, name }) => {
      const { products } = await fetchProducts({ catalogId, narrowing: { ...shown, set: id } }, signal);
      return { name, products };
    }),
  );
  return found.filter(({ products }) => products.length > 0);
}

function idsOf({ products }: { products: readonly Product[] }): string[] {
  return products.map(({ retailerId }) => retailerId);
}
