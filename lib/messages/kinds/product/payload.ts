import type { MessagePayload, PayloadAccount } from '@/lib/messages/definition';
import { textPart } from '@/lib/messages/texts';
import type { ProductDraft } from './schema';

/** Interactive `product`. It has no header: WhatsApp draws the product there. */
export function buildProductPayload(draft: ProductDraft, account: PayloadAccount): MessagePayload {
  return {
    type: 'interactive',
    interactive: {
      type: 'product',
      ...textPart('body', draft.body),
      ...textPart('footer', draft.footer),
      action: {
        catalog_id: account.catalogId,
        ...(draft.productRetailerId === null ? {} : { product_retailer_id: draft.productRetailerId }),
      },
    },
  };
}
