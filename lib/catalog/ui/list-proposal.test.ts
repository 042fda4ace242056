import { expect, test } from 'vitest';
import type { MatchedEntry } from '@/lib/catalog/shopping-list/shopping-list-schema';
import type { Product } from '@/lib/values/product';
import { chooseProduct, fatesOf, groupsOf, proposeEntries, takeEntry } from './list-proposal';

const product = (retailerId: string): Product => ({
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
});
const entry = (id: string | null, heading: string | null = null): MatchedEntry => ({
  written: id ?? 'unicorn',
  quantity: null,
  heading,
  product: id === null ? null : product(id),
  alternatives: [product('other')],
});
const list = proposeEntries([
  entry('sencha', 'Teas'),
  entry(null, 'Teas'),
  entry('bowl'),
  entry('sencha', 'Gifts'),
  entry('matcha', 'Gifts'),
]);

test('an entry is added unless it was not found, stands in the message or was named before', () => {
  expect([...fatesOf(list, ['bowl']).values()]).toEqual(['added', 'notFound', 'inMessage', 'twice', 'added']);
});

test('one that is left out makes way for the next that names its product', () => {
  const left = takeEntry(list, 0, false);
  expect([...fatesOf(left, []).values()]).toEqual(['leftOut', 'notFound', 'added', 'added', 'added']);
  expect(takeEntry(left, 0, true)).toEqual(list);
});

test('groups follow the headings, or are one', () => {
  const fates = fatesOf(list, []);
  expect(groupsOf(list, fates, true)).toEqual([
    { title: 'Teas', retailerIds: ['sencha'] },
    { title: '', retailerIds: ['bowl'] },
    { title: 'Gifts', retailerIds: ['matcha'] },
  ]);
  expect(groupsOf(list, fates, false)).toEqual([{ title: '', retailerIds: ['sencha', 'bowl', 'matcha'] }]);
});

test('another product takes the place of the first, which can be chosen again', () => {
  const changed = chooseProduct(list, 0, product('other'));
  expect(changed[0]).toMatchObject({
    product: { retailerId: 'other' },
    alternatives: [{ retailerId: 'sencha' }],
  });
  expect(chooseProduct(changed, 0, product('sencha'))).toEqual(list);
  expect(chooseProduct(list, 1, product('bowl'))[1]).toMatchObject({ product: { retailerId: 'bowl' } });
});
