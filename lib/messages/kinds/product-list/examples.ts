import type { KindExample } from '@/lib/messages/definition';
import type { ProductListDraft } from './schema';

export const examples: readonly KindExample<ProductListDraft>[] = [
  {
    name: 'the product list of Meta’s page on product messages',
    account: { catalogId: 'CATALOG_ID', businessPhoneDigits: '15550783881' },
    draft: {
      header: 'HEADER_CONTENT',
      body: 'BODY_CONTENT',
      footer: 'FOOTER_CONTENT',
      sections: [
        { title: 'SECTION_TITLE', productRetailerIds: ['PRODUCT-SKU', 'PRODUCT-SKU'] },
        { title: 'SECTION_TITLE', productRetailerIds: ['PRODUCT-SKU', 'PRODUCT-SKU'] },
      ],
    },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'product_list',
        header: { type: 'text', text: 'HEADER_CONTENT' },
        body: { text: 'BODY_CONTENT' },
        footer: { text: 'FOOTER_CONTENT' },
        action: {
          catalog_id: 'CATALOG_ID',
          sections: [
            {
              title: 'SECTION_TITLE',
              product_items: [{ product_retailer_id: 'PRODUCT-SKU' }, { product_retailer_id: 'PRODUCT-SKU' }],
            },
            {
              title: 'SECTION_TITLE',
              product_items: [{ product_retailer_id: 'PRODUCT-SKU' }, { product_retailer_id: 'PRODUCT-SKU' }],
            },
          ],
        },
      },
    },
  },
  {
    name: 'one section, which needs no title',
    account: { catalogId: '367025965434465', businessPhoneDigits: '15550783881' },
    draft: {
      header: 'Teas for cold evenings',
      body: 'Three that we drink ourselves.',
      footer: '',
      sections: [{ title: '', productRetailerIds: ['2lc20305pt', 'mint-01', 'oolong-03'] }],
    },
    payload: {
      type: 'interactive',
      interactive: {
        type: 'product_list',
        header: { type: 'text', text: 'Teas for cold evenings' },
        body: { text: 'Three that we drink ourselves.' },
        action: {
          catalog_id: '367025965434465',
          sections: [
            {
              product_items: [
                { product_retailer_id: '2lc20305pt' },
                { product_retailer_id: 'mint-01' },
                { product_retailer_id: 'oolong-03' },
              ],
            },
          ],
        },
      },
    },
  },
];
