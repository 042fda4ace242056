import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euros, shopProduct } from '@/components/whatsapp/test-drawing';
import type { Product } from '@/lib/values/product';
import { type Cart, cartQuantityMax, countUnits, quantityOf, refreshCart, setQuantity } from './cart';
import { cartTotal } from './cart-total';

const ids = ['a', 'b', 'c', 'd'];
const product = fc.record({ id: fc.constantFrom(...ids), price: fc.integer({ min: 0, max: 1_000_000 }) });
const products = product.map(({ id, price }) => shopProduct(id, { price: euros(price) }));
const steps = fc.array(fc.tuple(products, fc.integer({ min: -3, max: 200 })));
const carts = steps.map((all) => filled(all));

/** A cart after each product has been set to a quantity. */
function filled(all: readonly (readonly [Product, number])[]): Cart {
  return all.reduce<Cart>((cart, [item, quantity]) => setQuantity(cart, item, quantity), []);
}

describe('a cart', () => {
  test('holds each product once, 1 to 99 units of it', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const held = cart.map((line) => line.product.retailerId);
        expect(new Set(held).size).toBe(held.length);
        for (const { quantity } of cart) {
          expect(quantity).toBeGreaterThanOrEqual(1);
          expect(quantity).toBeLessThanOrEqual(cartQuantityMax);
        }
      }),
    );
  });

  test('has what was set last, and leaves the others alone', () => {
    fc.assert(
      fc.property(carts, products, fc.integer({ min: 0, max: 120 }), (cart, item, quantity) => {
        const next = setQuantity(cart, item, quantity);
        expect(quantityOf(next, item.retailerId)).toBe(Math.min(quantity, cartQuantityMax));
        for (const id of ids.filter((other) => other !== item.retailerId)) {
          expect(quantityOf(next, id)).toBe(quantityOf(cart, id));
        }
        expect(countUnits(next)).toBe(ids.reduce((sum, id) => sum + quantityOf(next, id), 0));
      }),
    );
  });
});

describe('looking at the products again', () => {
  const now = fc.dictionary(
    fc.constantFrom(...ids),
    fc.oneof(
      fc.constantFrom('loading' as const, 'missing' as const),
      fc.integer({ min: 0, max: 1_000_000 }).map((price) => shopProduct('', { price: euros(price) })),
      fc.constant(shopProduct('', { availability: 'out of stock' })),
    ),
  );

  test('a second look changes nothing, and adds nothing', () => {
    fc.assert(
      fc.property(carts, now, (cart, states) => {
        const find = (id: string) => {
          const state = states[id] ?? 'missing';
          return typeof state === 'object' ? { ...state, retailerId: id, name: id } : state;
        };
        const once = refreshCart(cart, find);
        expect(refreshCart(once, find)).toBe(once);
        for (const { product: held, quantity } of once) {
          expect(quantity).toBe(quantityOf(cart, held.retailerId));
        }
      }),
    );
  });

  test('what is gone or sold out leaves, what is loading stays, what changed is as it is now', () => {
    const cart = filled(ids.map((id) => [shopProduct(id), 2] as const));
    const states: Record<string, ReturnType<Parameters<typeof refreshCart>[1]>> = {
      a: 'missing',
      b: shopProduct('b', { availability: 'out of stock' }),
      c: 'loading',
      d: shopProduct('d', { price: euros(9900) }),
    };
    const fresh = refreshCart(cart, (id) => states[id] ?? 'missing');
    expect(fresh.map((line) => [line.product.retailerId, line.product.price?.amountMinor])).toEqual([
      ['c', 1490],
      ['d', 9900],
    ]);
  });
});

describe('the total', () => {
  test('is the sum of the lines, in whatever order', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const expected = cart.reduce(
          (sum, line) => sum + (line.product.price?.amountMinor ?? 0) * line.quantity,
          0,
        );
        const total = cart.length === 0 ? null : { currency: 'EUR', totalMinor: expected, savedMinor: 0 };
        expect(cartTotal(cart)).toEqual(total);
        expect(cartTotal(cart.toReversed())).toEqual(total);
      }),
    );
  });

  test('uses sale prices and says what they save', () => {
    const onSale = shopProduct('a', { price: euros(2000), salePrice: euros(1500) });
    expect(cartTotal([{ product: onSale, quantity: 3 }])).toEqual({
      currency: 'EUR',
      totalMinor: 4500,
      savedMinor: 1500,
    });
  });

  test.each<[string, Partial<Product>]>([
    ['without a price', { price: null }],
    ['with an amount that is not sure', { price: { display: '€1.500', amountMinor: null, currency: 'EUR' } }],
    ['in another currency', { price: { display: '$5', amountMinor: 500, currency: 'USD' } }],
    ['beyond what can be counted', { price: euros(Number.MAX_SAFE_INTEGER) }],
  ])('is left to the business with a product %s', (_, change) => {
    const cart = filled([
      [shopProduct('a'), 1],
      [shopProduct('b', change), 1],
    ]);
    expect(cartTotal(cart)).toBeNull();
    expect(cartTotal(cart.toReversed())).toBeNull();
  });
});
