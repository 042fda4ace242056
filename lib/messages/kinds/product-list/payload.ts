import type { MessagePayload, PayloadAccount } from '@/lib/messages/definition';
import { isBlank, textPart } from '@/lib/messages/texts';
import { normalizeLineFeeds } from '@/lib/values/code-points';
import type { ProductListDraft } from './schema';

/** Interactive `product_list`. The header can only be a text (Meta, "Multi-product messages", June 2026). */
export function buildProductListPayload(draft: ProductListDraft, account: PayloadAccount): MessagePayload {
  return {
    type: 'interactive',
    interactive: {
      type: 'product_list',
      ...(isBlank(draft.header) ? {} : { header: { type: 'text', text: normalizeLineFeeds(draft.header) } }),
      ...textPart('body', draft.body),
      ...textPart('footer', draft.footer),
      action: { catalog_id: account.catalogId, sections: draft.sections.map(buildSection) },
    },
  };
}

function buildSection({ title, productRetailerIds }: ProductListDraft['sections'][number]) {
  return {
    ...(isBlank(title) ? {} : { title: normalizeLineFeeds(title) }),
    product_items: productRetailerIds.map((retailerId) => ({ product_retailer_id: retailerId })),
  };
}
