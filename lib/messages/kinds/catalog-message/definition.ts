import type { KindDefinition, ProductReference } from '@/lib/messages/definition';
import { titleFrom } from '@/lib/messages/texts';
import { catalogMessageContents, catalogMessageFromContents } from './contents';
import { examples } from './examples';
import { limits } from './limits';
import { buildCatalogMessagePayload } from './payload';
import { type CatalogMessageDraft, catalogMessageDraftSchema, catalogMessageSchema } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** The whole catalog behind one button, under the picture of one product. */
export const catalogMessage: KindDefinition<CatalogMessageDraft> = {
  kind: 'catalog_message',
  wireType: 'interactive',
  window: 'free_form',
  limits,
  schema: catalogMessageSchema,
  draftSchema: catalogMessageDraftSchema,
  emptyDraft: () => ({ body: '', footer: '', thumbnailProductRetailerId: null }),
  buildPayload: buildCatalogMessagePayload,
  summarize: ({ body }) => ({ title: titleFrom(body), productCount: 0 }),
  productReferences,
  contents: catalogMessageContents,
  fromContents: catalogMessageFromContents,
  examples,
  strings: { en, fr },
};

function productReferences({ thumbnailProductRetailerId }: CatalogMessageDraft): ProductReference[] {
  return thumbnailProductRetailerId === null
    ? []
    : [{ retailerId: thumbnailProductRetailerId, section: null, position: 0 }];
}
