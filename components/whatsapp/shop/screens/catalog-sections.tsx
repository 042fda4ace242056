'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { ShopCatalog } from '@/components/whatsapp/shop/shop';
import { MoreProducts } from './more-products';
import { ProductRows } from './product-rows';
import { SectionHeading } from './section-heading';
import { TextButton } from './text-button';
import { useScreenShop } from './use-screen-shop';

/** Products that a collection shows before all of it is asked for. */
const rowsOfCollection = 3;

/** The collections, each with its first products and a way to all of them, then every product. */
export function CatalogSections({ catalog }: { catalog: ShopCatalog }) {
  const { strings } = useWhatsAppLook();
  const { shop } = useScreenShop();
  const open = useOpenShop();
  const isThere = (retailerId: string) => shop.find(retailerId) !== 'missing';
  const collections = catalog.collections
    .map((collection) => ({ ...collection, retailerIds: collection.retailerIds.filter(isThere) }))
    .filter(({ retailerIds }) => retailerIds.length > 0);
  return (
    <>
      {collections.length === 0 ? null : (
        <section aria-label={strings.collections}>
          {collections.map((collection, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: collections have no identity but their place
            <div key={index} className="border-b border-(--wa-divider)">
              <SectionHeading title={collection.title}>
                <TextButton
                  label={`${strings.seeAll}: ${collection.title}`}
                  onPress={() =>
                    open?.({
                      kind: 'list',
                      title: collection.title,
                      sections: [{ ...collection, title: '' }],
                    })
                  }
                >
                  {strings.seeAll}
                </TextButton>
              </SectionHeading>
              <ProductRows
                retailerIds={collection.retailerIds.slice(0, rowsOfCollection)}
                label={collection.title}
              />
            </div>
          ))}
        </section>
      )}
      <section>
        <SectionHeading title={strings.allItems} />
        <ProductRows retailerIds={catalog.retailerIds} label={strings.allItems} />
        {catalog.more ? <MoreProducts key={catalog.retailerIds.length} /> : null}
      </section>
    </>
  );
}
