import type { KindExample } from '@/lib/messages/definition';
import type { ProductDraft } from './schema';

export const examples: readonly KindExample<ProductDraft>[] = [
  {
    name: 'the single product of Meta’s page on product messages',
    account: { catalogId: 'CATALOG_ID', businessPhoneDigits: '15550783881' },
    draft: { productRetailerId: 'ID_TEST_ITEM_1', body: 'BODY_TEXT', footer: 'FOOTER_TEXT' },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'product',
        body: { text: 'BODY_TEXT' },
        footer: { text: 'FOOTER_TEXT' },
        action: { catalog_id: 'CATALOG_ID', product_retailer_id: 'ID_TEST_ITEM_1' },
      },
    },
  },
  {
    name: 'a product and not a word',
    account: { catalogId: '367025965434465', businessPhoneDigits: '15550783881' },
    draft: { productRetailerId: '2lc20305pt', body: '', footer: '' },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'product',
        action: { catalog_id: '367025965434465', product_retailer_id: '2lc20305pt' },
      },
    },
  },
];
