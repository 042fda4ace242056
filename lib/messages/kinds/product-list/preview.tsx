'use client';

import { ProductListBubble } from '@/components/whatsapp/chat/product-list-bubble';
import type { ShopSection } from '@/components/whatsapp/shop/shop';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import type { ProductListDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** A product list as the customer sees it: products the catalog lacks are not counted, as WhatsApp drops them. */
export function ProductListPreview(props: KindPreviewProps<ProductListDraft>) {
  const { draft, products, place, isDraft } = props;
  const open = useOpenShop();
  const t = useKindText({ en, fr });
  const retailerIds = draft.sections.flatMap((section) => section.productRetailerIds);
  return (
    <ProductListBubble
      header={draft.header}
      products={retailerIds.map((retailerId) => products.get(retailerId) ?? 'loading')}
      body={draft.body}
      footer={draft.footer}
      headerPlaceholder={isDraft ? t('fields.header.placeholder') : undefined}
      bodyPlaceholder={isDraft ? t('fields.body.placeholder') : undefined}
      place={place}
      onOpen={open && (() => open({ kind: 'list', title: draft.header, sections: shopSections(draft) }))}
    />
  );
}

function shopSections({ sections }: ProductListDraft): ShopSection[] {
  return sections.map(({ title, productRetailerIds }) => ({ title, retailerIds: productRetailerIds }));
}
