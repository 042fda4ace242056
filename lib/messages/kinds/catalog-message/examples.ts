import type { KindExample } from '@/lib/messages/definition';
import type { CatalogMessageDraft } from './schema';

const account = { catalogId: '367025965434465', businessPhoneDigits: '15550783881' };

export const examples: readonly KindExample<CatalogMessageDraft>[] = [
  {
    name: 'the complete request of Meta’s page on catalog messages',
    account,
    draft: {
      body: 'Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.',
      footer: 'Best grocery deals on WhatsApp!',
      thumbnailProductRetailerId: '2lc20305pt',
    },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'catalog_message',
        body: {
          text: 'Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.',
        },
        action: {
          name: 'catalog_message',
          parameters: { thumbnail_product_retailer_id: '2lc20305pt' },
        },
        footer: { text: 'Best grocery deals on WhatsApp!' },
      },
    },
  },
  {
    name: 'no footer',
    account,
    draft: { body: 'Everything we grow, in one place.', footer: '', thumbnailProductRetailerId: 'mint-01' },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'catalog_message',
        body: { text: 'Everything we grow, in one place.' },
        action: {
          name: 'catalog_message',
          parameters: { thumbnail_product_retailer_id: 'mint-01' },
        },
      },
    },
  },
];
