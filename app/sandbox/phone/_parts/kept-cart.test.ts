import { expect, test } from 'vitest';
import type { Cart } from '@/components/whatsapp/shop/cart';
import { parseCart } from './kept-cart';
import { drawnProduct } from './product-state';

const cart: Cart = [
  {
    quantity: 99,
    product: drawnProduct({
      retailerId: 'THE-003',
      name: 'Earl Grey',
      description: 'Fresh.',
      brand: 'Maison Tilia',
      price: { display: '€11.90', amountMinor: 1190, currency: 'EUR' },
      salePrice: null,
      availability: 'in stock',
      pictureUrl: null,
    }),
  },
];

test('a cart comes back as it was kept', () => {
  expect(parseCart(JSON.stringify(cart))).toEqual(cart);
});

test.each([
  null,
  '',
  '{',
  '{}',
  'null',
  JSON.stringify([{ quantity: 1 }]),
  JSON.stringify(cart.map((line) => ({ ...line, quantity: 100 }))),
])('what is no cart is an empty one: %s', (kept) => {
  expect(parseCart(kept)).toEqual([]);
});
