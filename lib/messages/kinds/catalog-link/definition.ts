import type { KindDefinition } from '@/lib/messages/definition';
import { titleFrom } from '@/lib/messages/texts';
import { catalogLinkContents, catalogLinkFromContents } from './contents';
import { examples } from './examples';
import { limits } from './limits';
import { buildCatalogLinkPayload } from './payload';
import { type CatalogLinkDraft, catalogLinkDraftSchema, catalogLinkSchema } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** A plain text with the address of the catalog, which WhatsApp can preview. */
export const catalogLink: KindDefinition<CatalogLinkDraft> = {
  kind: 'catalog_link',
  wireType: 'text',
  window: 'free_form',
  limits,
  schema: catalogLinkSchema,
  draftSchema: catalogLinkDraftSchema,
  emptyDraft: () => ({ body: '', previewUrl: true }),
  buildPayload: buildCatalogLinkPayload,
  summarize: ({ body }) => ({ title: titleFrom(body), productCount: 0 }),
  productReferences: () => [],
  contents: catalogLinkContents,
  fromContents: catalogLinkFromContents,
  examples,
  strings: { en, fr },
};
