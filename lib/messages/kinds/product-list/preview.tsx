'use client';

import { useCallback, useMemo } from 'react';
import { ProductListBubble } from '@/components/whatsapp/chat/product-list-bubble';
import type { ShopSection } from '@/components/whatsapp/shop/shop';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import type { ProductListDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/**
 * A product list as the customer sees it: products the catalog lacks are not counted, as WhatsApp drops them. While its
 * texts are typed, its card stays as it is.
 */
export function ProductListPreview(props: KindPreviewProps<ProductListDraft>) {
  const { draft, products, place, isDraft } = props;
  const { header, sections } = draft;
  const open = useOpenShop();
  const t = useKindText({ en, fr });
  const listed = useMemo(
    () =>
      sections
        .flatMap((section) => section.productRetailerIds)
        .map((retailerId) => products.get(retailerId) ?? ('loading' as const)),
    [sections, products],
  );
  const openList = useCallback(
    () => open?.({ kind: 'list', title: header, sections: shopSections(sections) }),
    [open, header, sections],
  );
  return (
    <ProductListBubble
      header={header}
      products={listed}
      body={draft.body}
      footer={draft.footer}
      headerPlaceholder={isDraft ? t('fields.header.placeholder') : undefined}
      bodyPlaceholder={isDraft ? t('fields.body.placeholder') : undefined}
      place={place}
      onOpen={open && openList}
    />
  );
}

function shopSections(sections: ProductListDraft['sections']): ShopSection[] {
  return sections.map(({ title, productRetailerIds }) => ({ title, retailerIds: productRetailerIds }));
}
