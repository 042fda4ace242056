'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Shop } from '@/components/whatsapp/shop/shop';
import { catalogQuery } from './phone-queries';

const pageProducts = 200;

/** The catalog, read from the first time that it is wanted, by its beginning that grows. */
export function usePhoneCatalog() {
  const [limit, setLimit] = useState(0);
  const { data, isError, refetch } = useQuery({
    ...catalogQuery(limit),
    enabled: limit > 0,
    placeholderData: keepPreviousData,
  });
  const shown = useMemo((): Shop['catalog'] => {
    if (limit === 0) return 'idle';
    if (data === undefined) return isError ? 'unreachable' : 'loading';
    if (data === null) return 'hidden';
    const retailerIds = data.products.map(({ retailerId }) => retailerId);
    return { collections: data.collections, retailerIds, more: data.more };
  }, [limit, data, isError]);
  const onNeedCatalog = useCallback(() => {
    if (limit === 0) setLimit(pageProducts);
    else void refetch();
  }, [limit, refetch]);
  const onMoreProducts = useCallback(() => setLimit((now) => now + pageProducts), []);
  return {
    products: data?.products ?? (data === null ? [] : undefined),
    shown,
    onNeedCatalog,
    onMoreProducts,
  };
}
