'use client';

import { ProductBubble } from '@/components/whatsapp/chat/product-bubble';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import type { ProductDraft } from './schema';

/**
 * A single product message as the customer sees it. A product not chosen yet is drawn as one still to come, and opens
 * nothing.
 */
export function ProductPreview({ draft, products, place, missingNote }: KindPreviewProps<ProductDraft>) {
  const { productRetailerId } = draft;
  const open = useOpenShop();
  const product = productRetailerId === null ? 'loading' : (products.get(productRetailerId) ?? 'loading');
  return (
    <ProductBubble
      product={product}
      body={draft.body}
      footer={draft.footer}
      place={place}
      missingNote={missingNote}
      onOpen={
        open && productRetailerId !== null
          ? () => open({ kind: 'product', retailerId: productRetailerId })
          : undefined
      }
    />
  );
}
