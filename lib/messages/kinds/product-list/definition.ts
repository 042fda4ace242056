import type { KindDefinition, MessageSummary, ProductReference } from '@/lib/messages/definition';
import { titleFrom } from '@/lib/messages/texts';
import { productListContents, productListFromContents } from './contents';
import { examples } from './examples';
import { limits } from './limits';
import { buildProductListPayload } from './payload';
import { type ProductListDraft, productListDraftSchema, productListSchema } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** Up to thirty products in sections, opened as a menu. */
export const productList: KindDefinition<ProductListDraft> = {
  kind: 'product_list',
  wireType: 'interactive',
  window: 'free_form',
  limits,
  schema: productListSchema,
  draftSchema: productListDraftSchema,
  emptyDraft: () => ({
    header: '',
    body: '',
    footer: '',
    sections: [{ title: '', productRetailerIds: [] }],
  }),
  buildPayload: buildProductListPayload,
  summarize,
  productReferences,
  contents: productListContents,
  fromContents: productListFromContents,
  examples,
  strings: { en, fr },
};

function summarize({ header, body, sections }: ProductListDraft): MessageSummary {
  const productCount = sections.reduce((sum, section) => sum + section.productRetailerIds.length, 0);
  return { title: titleFrom(header, body), productCount };
}

function productReferences({ sections }: ProductListDraft): ProductReference[] {
  return sections.flatMap(({ productRetailerIds }, section) =>
    productRetailerIds.map((retailerId, position) => ({ retailerId, section, position })),
  );
}
