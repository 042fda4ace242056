import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResolvedProduct } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';
import { dropUnavailable, productOrders, removeDuplicates, sortProducts } from './tidy-sections';

const product = (retailerId: string, more: Partial<Product> = {}): Product => ({
  retailerId,
  name: retailerId,
  description: '',
  brand: '',
  price: null,
  salePrice: null,
  availability: 'in stock',
  visibility: 'published',
  reviewStatus: 'approved',
  pictureId: 'picture',
  ...more,
});
const euros = (amountMinor: number | null) => ({ display: '…', amountMinor, currency: 'EUR' });
const known = (...products: Product[]) =>
  new Map<string, ResolvedProduct>(products.map((one) => [one.retailerId, one]));
const section = (...productRetailerIds: string[]) => ({ title: 'Teas', productRetailerIds });

describe('sorting', () => {
  const products = known(
    product('tea-10', { name: 'Thé 10', price: euros(900) }),
    product('the-2', { name: 'thé 2', price: euros(1200), salePrice: euros(100) }),
    product('ecru', { name: 'Écru', price: euros(null) }),
    product('zen', { name: 'Zen', price: euros(500) }),
  );
  const sections = [section('unknown', 'zen', 'the-2', 'tea-10'), section('ecru')];

  test.each([
    ['name', ['the-2', 'tea-10', 'zen', 'unknown']],
    ['price', ['the-2', 'zen', 'tea-10', 'unknown']],
    ['catalog', ['tea-10', 'the-2', 'zen', 'unknown']],
  ] as const)('by %s happens within each section', (order, sorted) => {
    expect(sortProducts(sections, order, products, 'fr')).toEqual([section(...sorted), section('ecru')]);
  });

  const retailerId = fc.constantFrom('tea-10', 'the-2', 'ecru', 'zen', 'unknown', 'elsewhere');
  const anySections = fc.array(fc.array(retailerId).map((ids) => section(...ids)));

  test('keeps every mention in its section, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(anySections, fc.constantFrom(...productOrders), (given, order) => {
        const sorted = sortProducts(given, order, products, 'en');
        expect(sorted.map(({ productRetailerIds }) => productRetailerIds.toSorted())).toEqual(
          given.map(({ productRetailerIds }) => productRetailerIds.toSorted()),
        );
        expect(sortProducts(sorted, order, products, 'en')).toEqual(sorted);
      }),
    );
  });

  test('leaving the first mention of each product keeps the order, and once is enough', () => {
    fc.assert(
      fc.property(anySections, (given) => {
        const left = removeDuplicates(given);
        const idsOf = (sections: typeof given) => sections.flatMap((one) => one.productRetailerIds);
        expect(idsOf(left)).toEqual([...new Set(idsOf(given))]);
        expect(left.length).toBeGreaterThanOrEqual(Math.min(1, given.length));
        expect(removeDuplicates(left)).toEqual(left);
      }),
    );
  });
});

test('what customers would not see or cannot buy is dropped; what is not known yet stays', () => {
  const products = known(
    product('fine'),
    product('on-order', { availability: 'available for order' }),
    product('sold-out', { availability: 'out of stock' }),
    product('hidden', { visibility: 'hidden' }),
    product('rejected', { reviewStatus: 'rejected' }),
    product('in-review', { reviewStatus: 'pending' }),
    product('no-picture', { pictureId: null }),
  );
  products.set('gone', 'missing').set('loading', 'loading');
  const left = dropUnavailable([section(...products.keys()), section('gone')], products);
  expect(left).toEqual([section('fine', 'on-order', 'loading')]);
});
