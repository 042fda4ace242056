import type { MessagePayload, PayloadAccount } from '@/lib/messages/definition';
import { withCatalogLink } from './catalog-link-text';
import type { CatalogLinkDraft } from './schema';

/** A text message that holds the link to the whole catalog of the sending number. */
export function buildCatalogLinkPayload(draft: CatalogLinkDraft, account: PayloadAccount): MessagePayload {
  return {
    type: 'text',
    text: { preview_url: draft.previewUrl, body: withCatalogLink(draft.body, account.businessPhoneDigits) },
  };
}
