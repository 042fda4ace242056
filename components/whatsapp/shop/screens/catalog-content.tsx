'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { Shop } from '@/components/whatsapp/shop/shop';
import { CatalogSections } from './catalog-sections';
import { ProductRows } from './product-rows';
import { RowShimmer } from './row-shimmer';
import { ScreenNotice } from './screen-notice';
import { SheetButton } from './sheet-button';
import { useScreenShop } from './use-screen-shop';

type CatalogContentProps = { catalog: Exclude<Shop['catalog'], 'hidden'>; term: string };

/** What the catalog's screen shows under its bar: products, those that were looked for, or why there are none. */
export function CatalogContent({ catalog, term }: CatalogContentProps) {
  const { strings } = useWhatsAppLook();
  const { shop } = useScreenShop();
  if (catalog === 'unreachable') {
    return (
      <ScreenNotice icon="shop" title={strings.catalogUnreachable}>
        <SheetButton onPress={shop.onNeedCatalog}>{strings.tryAgain}</SheetButton>
      </ScreenNotice>
    );
  }
  if (typeof catalog === 'string') {
    return (
      <ul aria-busy="true" aria-label={strings.catalog}>
        {Array.from({ length: 8 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all alike
          <RowShimmer key={index} />
        ))}
      </ul>
    );
  }
  const isThere = (retailerId: string) => shop.find(retailerId) !== 'missing';
  if (!catalog.more && !catalog.retailerIds.some(isThere)) {
    return <ScreenNotice icon="shop" title={strings.emptyCatalog} />;
  }
  if (term.trim() === '') return <CatalogSections catalog={catalog} />;
  const found = catalog.retailerIds.filter((retailerId) => {
    const product = shop.find(retailerId);
    return (
      typeof product === 'object' && folded(`${product.name} ${product.description}`).includes(folded(term))
    );
  });
  return (
    <>
      <p role="status" className="sr-only">
        {found.length === 0 ? strings.noMatch : found.length}
      </p>
      {found.length === 0 ? (
        <ScreenNotice icon="search" title={strings.noMatch} />
      ) : (
        <ProductRows retailerIds={found} label={strings.search} />
      )}
    </>
  );
}

/** Without accents and capitals. */
function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
