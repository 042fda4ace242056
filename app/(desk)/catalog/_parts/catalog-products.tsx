'use client';

import { clsx } from 'clsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKeptFocus } from '@/app/(desk)/_parts/use-kept-focus';
import { requestSyncAction } from '@/app/(desk)/catalog/sync-action';
import { useSettled } from '@/app/(desk)/history/_parts/use-settled';
import type { CatalogHealth, ProductsHealth } from '@/lib/catalog/read-health';
import { currencyOf } from '@/lib/catalog/ui/currency-of';
import { isNarrowed, noNarrowing } from '@/lib/catalog/ui/narrowing';
import { ProductFilters } from '@/lib/catalog/ui/product-filters';
import { SyncStatus } from '@/lib/catalog/ui/sync-status';
import type { CatalogView } from '@/lib/entrypoints/request-preferences';
import { CatalogBar } from './catalog-bar';
import { HealthStrip } from './health-strip';
import { ListEnd } from './list-end';
import { ListFailure, ListSkeleton, NothingListed } from './list-states';
import { ProductGrid } from './product-grid';
import { ProductList } from './product-list';
import { productTitleId } from './product-title-id';
import type { CatalogSteps } from './use-catalog-address';
import { useCatalogList } from './use-catalog-list';
import { useProductKeys } from './use-product-keys';

const typingPauseMs = 150;

type CatalogProductsProps = {
  catalogId: string;
  health: CatalogHealth;
  products: ProductsHealth;
  steps: CatalogSteps;
  view: CatalogView;
  onView: (view: CatalogView) => void;
};

/** The products that fit what is typed and chosen, under how the catalog stands. */
export function CatalogProducts({ catalogId, health, products, steps, view, onView }: CatalogProductsProps) {
  const { address, hrefOf, narrow, open } = steps;
  const [typed, setTyped] = useTyped(address.query, (query) => narrow({ query }));
  const list = useCatalogList(catalogId, address, products);
  const scroller = useRef<HTMLDivElement>(null);
  useKeptFocus(scroller, address.product, { place: 'data-product', titleId: productTitleId });
  useProductKeys(scroller, address.product, () => open(null));
  const shown = list.data?.pages.flatMap((page) => page.products) ?? [];
  const narrowed = address.query.trim() !== '' || isNarrowed(address);
  function clear() {
    setTyped('');
    narrow({ query: '', ...noNarrowing });
  }
  const Products = view === 'grid' ? ProductGrid : ProductList;
  return (
    <>
      <HealthStrip
        health={health}
        products={products}
        standing={address.standing}
        onNarrow={(standing) => narrow({ standing })}
      />
      <div className="flex-none border-line border-b px-5 py-1.5 max-md:px-4">
        <SyncStatus catalogId={catalogId} requestSync={requestSyncAction} />
      </div>
      <CatalogBar
        typed={typed}
        onType={setTyped}
        found={list.isSuccess ? { count: shown.length, isMore: list.hasNextPage } : null}
        filters={
          <ProductFilters
            catalogId={catalogId}
            narrowing={address}
            byStanding={false}
            currency={currencyOf(shown)}
            onChange={narrow}
          />
        }
        isNarrowed={narrowed}
        onClear={clear}
        view={view}
        onView={onView}
      />
      <div
        ref={scroller}
        aria-busy={list.isPending || list.isPlaceholderData}
        className={clsx(
          '@container flex min-h-0 flex-1 flex-col overflow-y-auto',
          list.isPlaceholderData && 'opacity-60',
        )}
      >
        {list.isPending && <ListSkeleton view={view} />}
        {list.isError && shown.length === 0 && (
          <ListFailure error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && shown.length === 0 && (
          <NothingListed products={products} isNarrowed={narrowed} onClear={clear} />
        )}
        {shown.length > 0 && (
          <>
            <Products products={shown} openId={address.product} hrefOf={hrefOf} onOpen={open} />
            <ListEnd list={list} />
          </>
        )}
      </div>
    </>
  );
}

/** What stands in the search field, told to `onSettled` once the person has stopped typing. */
function useTyped(initial: string, onSettled: (typed: string) => void) {
  const [typed, setTyped] = useState(initial);
  const settled = useSettled(typed, typingPauseMs);
  const told = useRef(initial);
  const tell = useEffectEvent(onSettled);
  useEffect(() => {
    if (settled === told.current) return;
    told.current = settled;
    tell(settled);
  }, [settled]);
  return [typed, setTyped] as const;
}
