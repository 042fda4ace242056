import { expect, test } from 'vitest';
import type { MessageDetail } from '@/lib/history/get-message';
import type { Product } from '@/lib/values/product';
import { productsThen, productsToday, sentProducts } from './sent-products';

const product = (retailerId: string, changed: Partial<Product> = {}): Product => ({
  retailerId,
  name: retailerId,
  description: '',
  brand: '',
  price: null,
  salePrice: null,
  availability: 'in stock',
  visibility: 'published',
  reviewStatus: 'approved',
  pictureId: null,
  ...changed,
});
const [a, b, hidden] = [product('a'), product('b'), product('hidden', { visibility: 'hidden' })];
const named = ['a', 'b', 'hidden', 'unknown'];
const warning = { error: { source: 'webhook', code: 1 }, dropped: ['b'], total: 4 };
/** Only these two are looked at. */
const message = { products: [a, b, hidden], warning } as unknown as MessageDetail;

test('what Meta left out is not among what was sent', () => {
  expect(sentProducts(message)).toEqual([a, hidden]);
  expect(sentProducts({ ...message, warning: null })).toEqual([a, b, hidden]);
});

test('as sent, what was left out, hidden or unknown is missing', () => {
  expect(Object.fromEntries(productsThen(message, named))).toEqual({
    a,
    b: 'missing',
    hidden: 'missing',
    unknown: 'missing',
  });
});

test('today, what is gone or hidden by now is missing, what was never sent stays so, what comes is loading', () => {
  const now = { a: 'missing' as const, b, hidden: product('hidden'), unknown: product('unknown') };
  const seen = productsToday(message, named, new Map(Object.entries(now)));
  expect(Object.fromEntries(seen)).toEqual({
    a: 'missing',
    b: 'missing',
    hidden: now.hidden,
    unknown: 'missing',
  });
  expect(productsToday(message, ['a'], new Map()).get('a')).toBe('loading');
  const hiddenNow = new Map([['a', product('a', { visibility: 'hidden' })]]);
  expect(productsToday(message, ['a'], hiddenNow).get('a')).toBe('missing');
});
