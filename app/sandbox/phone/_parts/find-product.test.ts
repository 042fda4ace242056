import { expect, test } from 'vitest';
import type { PhoneProduct } from '@/lib/sandbox/phone/phone-products';
import { findProduct } from './find-product';

const nothing = { catalog: undefined, held: [], inCart: [], inThread: [] };

test('what nothing has been read of is on its way, until the catalog is known not to hold it', () => {
  expect(findProduct(nothing)('a')).toBe('loading');
  expect(findProduct({ ...nothing, catalog: [] })('a')).toBe('missing');
  expect(findProduct({ ...nothing, catalog: [], held: ['a'] })('a')).toBe('loading');
});

test('what was read by name stands over the catalog, the thread over the cart', () => {
  const catalog = [
    product('a', 'of the catalog'),
    product('b', 'of the catalog'),
    product('c', 'of the catalog'),
  ];
  const inCart = [named('b', 'of the cart'), named('c', 'of the cart')];
  const inThread = [named('c', 'of the thread')];
  const find = findProduct({ catalog, held: ['b', 'c'], inCart, inThread });
  expect(['a', 'b', 'c'].map(find)).toMatchObject([
    { name: 'of the catalog' },
    { name: 'of the cart' },
    { name: 'of the thread' },
  ]);
  const gone = [{ retailerId: 'a', now: null }];
  expect(findProduct({ catalog, held: [], inCart: [], inThread: gone })('a')).toBe('missing');
});

test('a picture is named by its address', () => {
  expect(findProduct({ ...nothing, inThread: [named('a', 'Tea')] })('a')).toMatchObject({
    pictureId: '/shop/a.png',
  });
});

function named(retailerId: string, name: string) {
  return { retailerId, now: product(retailerId, name) };
}

function product(retailerId: string, name: string): PhoneProduct {
  const unsaid = { description: '', brand: '', price: null, salePrice: null };
  return { retailerId, name, ...unsaid, availability: 'in stock', pictureUrl: `/shop/${retailerId}.png` };
}
