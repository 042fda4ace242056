'use client';

import { type InfiniteData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProductPage } from '@/lib/catalog/products-query';
import type { ResolvedProduct, ResolvedProducts } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';
import { fetchProducts } from './fetch-products';

/** A message names 30 at most, so that one request mostly does. */
const idsPerRequest = 30;
const retryEveryMs = 5_000;

/**
 * What the catalog knows of these products, for drawing them. One that was just picked is known at once, from the
 * picker's list; while the desk cannot be reached, what is not known stays `loading` and is asked for again.
 */
export function useProducts(retailerIds: readonly string[], catalogId?: string): ResolvedProducts {
  const queryClient = useQueryClient();
  const ids = [...new Set(retailerIds)].sort();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['catalog', 'products', catalogId ?? null, ids],
    queryFn: ({ signal }) => fetchByIds(ids, catalogId, signal),
    placeholderData: (previous) => [...listedProducts(queryClient), ...(previous ?? [])],
    refetchInterval: ({ state }) => (state.status === 'error' ? retryEveryMs : false),
    enabled: ids.length > 0,
  });
  const key = JSON.stringify(ids);
  return useMemo(
    () =>
      resolve(JSON.parse(key) as string[], data ?? [], !data || isPlaceholderData ? 'loading' : 'missing'),
    [key, data, isPlaceholderData],
  );
}

async function fetchByIds(
  ids: string[],
  catalogId: string | undefined,
  signal: AbortSignal,
): Promise<Product[]> {
  const parts: string[][] = [];
  for (let index = 0; index < ids.length; index += idsPerRequest) {
    parts.push(ids.slice(index, index + idsPerRequest));
  }
  const pages = await Promise.all(parts.map((part) => fetchProducts({ catalogId, ids: part }, signal)));
  return pages.flatMap(({ products }) => products);
}

/** Every product that some list of the catalog has shown. */
function listedProducts(queryClient: QueryClient): Product[] {
  const lists = queryClient.getQueriesData<InfiniteData<ProductPage>>({ queryKey: ['catalog', 'list'] });
  return lists.flatMap(([, list]) => list?.pages ?? []).flatMap(({ products }) => products);
}

/** In the order of what is known, which is the catalog's; what is not known comes last. */
function resolve(ids: string[], known: Product[], otherwise: 'loading' | 'missing'): ResolvedProducts {
  const named = known.filter(({ retailerId }) => ids.includes(retailerId));
  const found = new Map<string, ResolvedProduct>(named.map((product) => [product.retailerId, product]));
  for (const id of ids) if (!found.has(id)) found.set(id, otherwise);
  return found;
}
