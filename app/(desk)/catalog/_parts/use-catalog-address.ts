'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { type CatalogAddress, catalogHref, readCatalogAddress } from './catalog-address';

/**
 * The address of the catalog. Narrowing replaces it, opening and closing a product are steps one can go back; neither
 * reads anything from the server but what it shows.
 */
export function useCatalogAddress() {
  const search = useSearchParams();
  const address = useMemo(() => readCatalogAddress(new URLSearchParams(search)), [search]);
  return {
    address,
    hrefOf: (product: string | null) => catalogHref({ ...address, product }),
    narrow: (change: Partial<CatalogAddress>) =>
      window.history.replaceState(null, '', catalogHref({ ...address, ...change })),
    open: (product: string | null) =>
      window.history.pushState(null, '', catalogHref({ ...address, product })),
  };
}

export type CatalogSteps = ReturnType<typeof useCatalogAddress>;
