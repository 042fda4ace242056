import type { KindDefinition, MessageSummary, ProductReference } from '@/lib/messages/definition';
import { titleFrom } from '@/lib/messages/texts';
import type { Product } from '@/lib/values/product';
import { productContents, productFromContents } from './contents';
import { examples } from './examples';
import { limits } from './limits';
import { buildProductPayload } from './payload';
import { type ProductDraft, productDraftSchema, productSchema } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** One product, with its picture, name and price as the catalog has them. */
export const product: KindDefinition<ProductDraft> = {
  kind: 'product',
  wireType: 'interactive',
  window: 'free_form',
  limits,
  schema: productSchema,
  draftSchema: productDraftSchema,
  emptyDraft: () => ({ productRetailerId: null, body: '', footer: '' }),
  buildPayload: buildProductPayload,
  summarize,
  productReferences,
  contents: productContents,
  fromContents: productFromContents,
  examples,
  strings: { en, fr },
};

function summarize({ productRetailerId, body }: ProductDraft, products: readonly Product[]): MessageSummary {
  const name = products.find(({ retailerId }) => retailerId === productRetailerId)?.name;
  return {
    title: titleFrom(name, body, productRetailerId ?? ''),
    productCount: productRetailerId === null ? 0 : 1,
  };
}

function productReferences({ productRetailerId }: ProductDraft): ProductReference[] {
  return productRetailerId === null ? [] : [{ retailerId: productRetailerId, section: null, position: 0 }];
}
