import type { MessagePayload } from '@/lib/messages/definition';
import { textPart } from '@/lib/messages/texts';
import type { CatalogMessageDraft } from './schema';

/** Interactive `catalog_message`. An empty `parameters` is refused, so without a thumbnail there is none. */
export function buildCatalogMessagePayload(draft: CatalogMessageDraft): MessagePayload {
  const thumbnail = draft.thumbnailProductRetailerId;
  return {
    type: 'interactive',
    interactive: {
      type: 'catalog_message',
      ...textPart('body', draft.body),
      ...textPart('footer', draft.footer),
      action: {
        name: 'catalog_message',
        ...(thumbnail === null ? {} : { parameters: { thumbnail_product_retailer_id: thumbnail } }),
      },
    },
  };
}
