import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product } from '@/lib/values/product';
import { type ProductChange, productDifferences, whyMissing } from './product-differences';

const price = fc.option(
  fc.record({
    display: fc.constantFrom('€6.90', '6,90 €', '€8.50'),
    amountMinor: fc.constantFrom(null, 690, 850),
    currency: fc.constantFrom('EUR', 'USD'),
  }),
);
const product = (retailerId: string): fc.Arbitrary<Product> =>
  fc.record({
    retailerId: fc.constant(retailerId),
    name: fc.constantFrom('Sencha', 'Thé vert'),
    description: fc.constantFrom('', 'Green'),
    brand: fc.constant('Tilia'),
    price,
    salePrice: price,
    availability: fc.constantFrom('in stock', 'out of stock', 'discontinued'),
    visibility: fc.constantFrom('published', 'hidden'),
    reviewStatus: fc.constantFrom('approved', 'pending', 'rejected', 'outdated', ''),
    pictureId: fc.constantFrom(null, 'a', 'b'),
  });
const ids = ['a', 'b', 'c'];
const some = fc
  .subarray(ids)
  .chain((chosen) => fc.tuple(...chosen.map(product)).map((products) => products as Product[]));
const byId = (products: readonly Product[]) => new Map(products.map((one) => [one.retailerId, one]));
const sencha: Product = {
  retailerId: 'a',
  name: 'Sencha',
  description: '',
  brand: '',
  price: { display: '€6.90', amountMinor: 690, currency: 'EUR' },
  salePrice: null,
  availability: 'in stock',
  visibility: 'published',
  reviewStatus: 'approved',
  pictureId: 'a',
};

test('nothing differs from itself', () => {
  fc.assert(fc.property(some, (then) => productDifferences(then, byId(then)).length === 0));
});

test('only what was sent differs, each once, in its order, and whatever differs says how', () => {
  fc.assert(
    fc.property(some, some, (then, now) => {
      const different = productDifferences(then, byId(now));
      const named = different.map((one) => one.product.retailerId);
      expect(named).toEqual(then.map((one) => one.retailerId).filter((id) => named.includes(id)));
      for (const { changes } of different) {
        expect(changes.length).toBeGreaterThan(0);
        expect(new Set(changes.map(({ what }) => what)).size).toBe(changes.length);
      }
    }),
  );
});

test('nothing is told of what is seen neither then nor now, and only one thing of what is seen no more', () => {
  fc.assert(
    fc.property(product('a'), fc.option(product('a')), (then, now) => {
      const [different] = productDifferences([then], byId(now ? [now] : []));
      const [missingThen, missingNow] = [whyMissing(then) !== null, whyMissing(now) !== null];
      if (missingNow) expect(different?.changes.length ?? 0).toBe(missingThen ? 0 : 1);
      const whats: string[] = different?.changes.map(({ what }) => what) ?? [];
      expect(whats.includes('missing')).toBe(!missingThen && missingNow);
      expect(whats.includes('back')).toBe(missingThen && !missingNow);
    }),
  );
});

test('of what is seen then and now, the same things differ the other way round', () => {
  fc.assert(
    fc.property(product('a'), product('a'), (one, other) => {
      fc.pre(whyMissing(one) === null && whyMissing(other) === null);
      const whats = (then: Product, now: Product) =>
        productDifferences([then], byId([now])).flatMap(({ changes }) => changes.map(({ what }) => what));
      expect(whats(one, other)).toEqual(whats(other, one));
    }),
  );
});

describe('a product that', () => {
  test.each<[string, Partial<Product>, ProductChange[]]>([
    [
      'sold out',
      { availability: 'out of stock' },
      [{ what: 'availability', before: 'in stock', after: 'out of stock' }],
    ],
    ['was hidden', { visibility: 'hidden', name: 'Other' }, [{ what: 'missing', why: 'hidden' }]],
    ['was rejected', { reviewStatus: 'rejected' }, [{ what: 'missing', why: 'rejected' }]],
    [
      'costs the same in another language',
      { price: { display: '6,90 €', amountMinor: 690, currency: 'EUR' } },
      [],
    ],
    ['has another picture', { pictureId: 'b' }, [{ what: 'picture' }]],
    ['has another name', { name: 'Bancha' }, [{ what: 'name', before: 'Sencha', after: 'Bancha' }]],
    [
      'is on sale',
      { salePrice: { display: '€5.00', amountMinor: 500, currency: 'EUR' } },
      [{ what: 'salePrice', before: null, after: { display: '€5.00', amountMinor: 500, currency: 'EUR' } }],
    ],
  ])('%s', (_, changed, changes) => {
    const now = { ...sencha, ...changed };
    const expected = changes.length === 0 ? [] : [{ product: now, changes }];
    expect(productDifferences([sencha], byId([now]))).toEqual(expected);
  });

  test('is gone is told by the name it had', () => {
    expect(productDifferences([sencha], new Map())).toEqual([
      { product: sencha, changes: [{ what: 'missing', why: 'gone' }] },
    ]);
  });
});
