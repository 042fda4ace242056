import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addProducts, countProducts, insertSection, moveSection, productKeys } from './section-changes';

const green = { title: 'Green', productRetailerIds: ['sencha', 'matcha'] };
const black = { title: 'Black', productRetailerIds: ['assam'] };

describe('adding products', () => {
  test('puts them at the end of the section, in the order of choosing', () => {
    expect(addProducts([green, black], 0, ['bancha', 'gyokuro'], 30)).toEqual([
      { ...green, productRetailerIds: ['sencha', 'matcha', 'bancha', 'gyokuro'] },
      black,
    ]);
  });

  test('skips what the message holds already, in whatever section', () => {
    expect(addProducts([green, black], 1, ['matcha', 'ceylon', 'ceylon'], 30)).toEqual([
      green,
      { ...black, productRetailerIds: ['assam', 'ceylon'] },
    ]);
  });

  test('stops at the limit of the message', () => {
    expect(countProducts(addProducts([green, black], 1, ['a', 'b', 'c'], 4))).toBe(4);
    expect(addProducts([green, black], 1, ['a'], 2)).toEqual([green, black]);
  });

  test('makes the first section where there is none', () => {
    expect(addProducts([], 0, ['sencha'], 30)).toEqual([{ title: '', productRetailerIds: ['sencha'] }]);
  });
});

test('a section changes places with its neighbor, and stays at the ends of the list', () => {
  expect(moveSection([green, black], 0, 1)).toEqual([black, green]);
  expect(moveSection([green, black], 1, -1)).toEqual([black, green]);
  expect(moveSection([green, black], 0, -1)).toEqual([green, black]);
  expect(moveSection([green, black], 1, 1)).toEqual([green, black]);
});

test('a section that was removed comes back to its place, or to the end of a list that became shorter', () => {
  expect(insertSection([black], 0, green)).toEqual([green, black]);
  expect(insertSection([black], 5, green)).toEqual([black, green]);
});

test('every product of a section has a key of its own, even one that stands there twice', () => {
  void fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '0:a', '1:a')), (retailerIds) => {
      const keys = productKeys(retailerIds);
      expect(new Set(keys).size).toBe(retailerIds.length);
    }),
  );
  expect(productKeys(['tea', 'cup', 'tea'])).toEqual(['0:tea', '0:cup', '1:tea']);
});
