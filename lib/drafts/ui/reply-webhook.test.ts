import { expect, test } from 'vitest';
import type { Product, ProductPrice } from '@/lib/values/product';
import { replyWebhook } from './reply-webhook';

const parties = {
  customerDigits: '15550100004',
  businessDigits: '15550783881',
  catalogId: '194836987003835',
};
const at = Date.parse('2026-11-25T10:00:00.900Z');

test('an order names its products at the price the customer saw, in major units, and no total', () => {
  const lines = [
    { product: productOf('tea', priceOf(1490, 'EUR'), priceOf(990, 'EUR')), quantity: 99 },
    { product: productOf('pot', priceOf(2400, 'JPY')), quantity: 1 },
    { product: productOf('cup', { display: '€1.500', amountMinor: null, currency: 'EUR' }), quantity: 2 },
  ];
  expect(replyWebhook({ what: 'order', order: { lines, note: 'Ring twice' }, at }, parties)).toEqual({
    from: '15550100004',
    id: expect.stringContaining('wamid.'),
    timestamp: '1795600800',
    type: 'order',
    order: {
      catalog_id: '194836987003835',
      text: 'Ring twice',
      product_items: [
        { product_retailer_id: 'tea', quantity: 99, item_price: 9.9, currency: 'EUR' },
        { product_retailer_id: 'pot', quantity: 1, item_price: 2400, currency: 'JPY' },
        { product_retailer_id: 'cup', quantity: 2 },
      ],
    },
  });
});

test('a question about a product refers to it, any other text to nothing', () => {
  const text = { what: 'text', text: 'Still there?', at } as const;
  expect(replyWebhook({ ...text, about: 'tea' }, parties)).toMatchObject({
    type: 'text',
    text: { body: 'Still there?' },
    context: {
      from: '15550783881',
      referred_product: { catalog_id: '194836987003835', product_retailer_id: 'tea' },
    },
  });
  expect(replyWebhook({ ...text, about: null }, parties)).not.toHaveProperty('context');
});

function priceOf(amountMinor: number, currency: string): ProductPrice {
  return { display: '', amountMinor, currency };
}

function productOf(
  retailerId: string,
  price: ProductPrice | null,
  salePrice: ProductPrice | null = null,
): Product {
  return {
    retailerId,
    name: retailerId,
    description: '',
    brand: '',
    price,
    salePrice,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: null,
  };
}
