import { expect, test } from 'vitest';
import { testProduct } from '@/lib/catalog/test-product';
import { toProduct } from '@/lib/catalog/to-product';
import { frozenShop } from './frozen-shop';

test('the shop behind a shared preview has the products customers were shown, and no other', () => {
  const sencha = toProduct(testProduct({ retailerId: 'THE-014' }));
  const hidden = toProduct(testProduct({ retailerId: 'THE-015', visibility: 'hidden' }));
  const { products, shop } = frozenShop([
    ['THE-014', sencha],
    ['THE-015', hidden],
    ['THE-404', 'missing'],
  ]);
  expect([...products]).toEqual([
    ['THE-014', sencha],
    ['THE-015', 'missing'],
    ['THE-404', 'missing'],
  ]);
  expect(shop.catalog).toEqual({ collections: [], retailerIds: ['THE-014'], more: false });
  expect(shop.find('THE-014')).toBe(sencha);
  expect(shop.find('another')).toBe('missing');
});
