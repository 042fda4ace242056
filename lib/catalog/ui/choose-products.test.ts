import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product } from '@/lib/values/product';
import { chooseProducts } from './choose-products';

const [a, b, c] = ['a', 'b', 'c'].map(product) as [Product, Product, Product];

describe('choosing products', () => {
  test('keeps the order of choosing, not of the list', () => {
    const first = chooseProducts([], new Set(['c']), [a, b, c], 30);
    expect(chooseProducts(first.chosen, new Set(['c', 'a']), [a, b, c], 30)).toEqual({
      chosen: [c, a],
      refused: false,
    });
  });

  test('what was chosen stays chosen when the list shows something else', () => {
    expect(chooseProducts([a], new Set(['a', 'b']), [b], 30).chosen).toEqual([a, b]);
    expect(chooseProducts([a, b], new Set(['a']), [b], 30).chosen).toEqual([a]);
  });

  test('beyond the room nothing is chosen, and that is said', () => {
    expect(chooseProducts([a], new Set(['a', 'b']), [a, b], 1)).toEqual({ chosen: [a], refused: true });
    expect(chooseProducts([a], new Set(), [a, b], 1)).toEqual({ chosen: [], refused: false });
    expect(chooseProducts([], 'all', [a, b, c], 2)).toEqual({ chosen: [a, b], refused: true });
  });

  test('never more than there is room for, never twice, never what is neither shown nor chosen', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(ids, ids, ids, fc.nat(8), (before, keys, shown, max) => {
        const kept = before.slice(0, max).map(product);
        const { chosen } = chooseProducts(kept, new Set(keys), shown.map(product), max);
        const chosenIds = chosen.map(({ retailerId }) => retailerId);
        expect(chosenIds.length).toBeLessThanOrEqual(max);
        expect(new Set(chosenIds).size).toBe(chosenIds.length);
        expect(chosenIds.every((id) => keys.includes(id) && [...before, ...shown].includes(id))).toBe(true);
      }),
    );
  });
});

function product(retailerId: string): Product {
  return {
    retailerId,
    name: `Product ${retailerId}`,
    description: '',
    brand: '',
    price: null,
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: null,
  };
}
