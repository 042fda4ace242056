'use client';

import { useCallback, useMemo } from 'react';
import { useShopCatalog } from '@/lib/catalog/ui/use-shop-catalog';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import type { PreviewShop } from '@/lib/messages/message-preview';
import { seenProduct } from '@/lib/messages/seen-product';
import type { NumberFacts } from '@/lib/preflight/rules/facts';
import { useKnownProducts } from './use-known-products';
import { afterTurns, isTaken, type WhatIf } from './what-if';

type DraftShop = {
  shop: PreviewShop;
  /** The products of the draft as the customer finds them. */
  products: ResolvedProducts;
  /** What the catalog holds of the draft, and of itself as far as it has been opened: nothing has happened to them. */
  untouched: ResolvedProducts;
};

type DraftShopInput = {
  /** Those the draft names. */
  products: ResolvedProducts;
  /** Empty when the number has none. */
  catalogId: string;
  /** What Meta says of the number; null while nobody has asked. What it does not say counts as on. */
  commerce: NumberFacts['commerce'];
  whatIf: WhatIf;
};

/** The shop behind a draft: its catalog as customers see it, after what is taken to have happened. */
export function useDraftShop({ products, catalogId, commerce, whatIf }: DraftShopInput): DraftShop {
  const known = useKnownProducts(products);
  const catalog = useShopCatalog(catalogId);
  const untouched = useMemo<ResolvedProducts>(() => {
    const listed = catalog.products.map((product) => [product.retailerId, product] as const);
    return new Map([...known, ...listed]);
  }, [known, catalog.products]);
  const find = useCallback(
    (retailerId: string) =>
      afterTurns(retailerId, seenProduct(untouched.get(retailerId) ?? 'loading'), whatIf),
    [untouched, whatIf],
  );
  const seen = useMemo(() => new Map([...products.keys()].map((id) => [id, find(id)])), [products, find]);
  const isHidden =
    catalogId === '' || commerce?.catalogVisible === false || isTaken(whatIf, { what: 'catalogHidden' });
  const cartEnabled = commerce?.cartEnabled !== false && !isTaken(whatIf, { what: 'cartOff' });
  const { catalog: read, onNeedCatalog, onMoreProducts } = catalog;
  const shop = useMemo<PreviewShop>(
    () => ({ find, catalog: isHidden ? 'hidden' : read, onNeedCatalog, onMoreProducts, cartEnabled }),
    [find, isHidden, read, onNeedCatalog, onMoreProducts, cartEnabled],
  );
  return { shop, products: seen, untouched };
}
