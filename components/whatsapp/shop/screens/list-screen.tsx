'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ShopView } from '@/components/whatsapp/shop/shop';
import { CartButton } from './cart-button';
import { Popup } from './popup';
import { ProductRows } from './product-rows';
import { Screen, type ScreenPlace } from './screen';
import { SectionHeading } from './section-heading';
import { useScreenShop } from './use-screen-shop';
import { ViewCartBar } from './view-cart-bar';

type ListScreenProps = { place: ScreenPlace; view: Extract<ShopView, { kind: 'list' }> };

/** The products of a message under its header, or one collection. When none is left there is only a dialog. */
export function ListScreen({ place, view }: ListScreenProps) {
  const { strings } = useWhatsAppLook();
  const { shop, take } = useScreenShop();
  const isThere = (retailerId: string) => shop.find(retailerId) !== 'missing';
  const sections = view.sections.filter(({ retailerIds }) => retailerIds.some(isThere));
  if (sections.length === 0) {
    return <Popup place={place} text={strings.itemsUnavailable} onOk={() => take({ do: 'back' })} />;
  }
  return (
    <Screen place={place} title={view.title} actions={<CartButton />} footer={<ViewCartBar />}>
      {sections.map(({ title, retailerIds }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity but their place
        <section key={index}>
          {title.trim() === '' ? null : <SectionHeading title={title} />}
          <ProductRows retailerIds={retailerIds} label={title.trim() === '' ? view.title : title} ordering />
        </section>
      ))}
    </Screen>
  );
}
