import type { KindExample } from '@/lib/messages/definition';
import type { CatalogLinkDraft } from './schema';

const account = { catalogId: '367025965434465', businessPhoneDigits: '15555455657' };

export const examples: readonly KindExample<CatalogLinkDraft>[] = [
  {
    name: 'a text around the link of Meta’s page on catalog links, with its preview',
    account,
    draft: { body: 'Our catalog: https://wa.me/c/15555455657', previewUrl: true },
    payload: {
      type: 'text',
      text: { preview_url: true, body: 'Our catalog: https://wa.me/c/15555455657' },
    },
  },
  {
    name: 'a text that gets the link on a line of its own',
    account,
    draft: { body: 'Have a look at our teas.', previewUrl: false },
    payload: {
      type: 'text',
      text: { preview_url: false, body: 'Have a look at our teas.\nhttps://wa.me/c/15555455657' },
    },
  },
];
