import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveProduct, placeBeside, placeOfGap } from './move-product';

const retailerIds = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });
const filled = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 6 });

/** Some sections, a product of them, and a place it can go to. The same product may stand in them twice. */
const moves = fc
  .tuple(fc.array(retailerIds, { maxLength: 3 }), filled, fc.array(retailerIds, { maxLength: 3 }))
  .chain(([before, own, after]) => {
    const sections = [...before, own, ...after].map((ids, index) => ({
      title: `${index}`,
      productRetailerIds: ids,
    }));
    return fc.record({
      sections: fc.constant(sections),
      from: fc.record({ section: fc.constant(before.length), position: fc.nat(own.length - 1) }),
      toSection: fc.nat(sections.length - 1),
      place: fc.nat(100),
    });
  })
  .map(({ sections, from, toSection, place }) => {
    const count = sections[toSection]?.productRetailerIds.length ?? 0;
    const places = toSection === from.section ? count : count + 1;
    return { sections, from, to: { section: toSection, position: place % places } };
  });

describe('moving a product', () => {
  test('puts it where it was sent', () => {
    void fc.assert(
      fc.property(moves, ({ sections, from, to }) => {
        const moved = sections[from.section]?.productRetailerIds[from.position];
        const after = moveProduct(sections, from, to);
        expect(after[to.section]?.productRetailerIds[to.position]).toBe(moved);
      }),
    );
  });

  test('leaves every other product, and every title, in its place and order', () => {
    void fc.assert(
      fc.property(moves, ({ sections, from, to }) => {
        expect(without(moveProduct(sections, from, to), to)).toEqual(without(sections, from));
      }),
    );
  });

  test('and back again changes nothing', () => {
    void fc.assert(
      fc.property(moves, ({ sections, from, to }) => {
        expect(moveProduct(moveProduct(sections, from, to), to, from)).toEqual(sections);
      }),
    );
  });

  test('from or to a place that is not there changes nothing', () => {
    const sections = [{ title: '', productRetailerIds: ['a'] }];
    const here = { section: 0, position: 0 };
    expect(moveProduct(sections, { section: 0, position: 1 }, here)).toEqual(sections);
    expect(moveProduct(sections, here, { section: 1, position: 0 })).toEqual(sections);
  });
});

test('a product dropped in a gap stands between the two that were beside the gap', () => {
  const sections = [{ title: '', productRetailerIds: ['a', 'b', 'c', 'd'] }];
  const dropped = (position: number, gap: number) =>
    moveProduct(sections, { section: 0, position }, placeOfGap({ section: 0, position }, 0, gap))[0]
      ?.productRetailerIds;
  expect(dropped(0, 2)).toEqual(['b', 'a', 'c', 'd']);
  expect(dropped(3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(dropped(1, 4)).toEqual(['a', 'c', 'd', 'b']);
  expect(dropped(2, 2)).toEqual(['a', 'b', 'c', 'd']);
});

test('one step at a time a product walks through the whole list and stops at its ends', () => {
  const sections = [
    { title: 'one', productRetailerIds: ['a', 'b'] },
    { title: 'two', productRetailerIds: [] },
    { title: 'three', productRetailerIds: ['c'] },
  ];
  expect(placeBeside(sections, { section: 0, position: 0 }, -1)).toBeNull();
  expect(placeBeside(sections, { section: 0, position: 0 }, 1)).toEqual({ section: 0, position: 1 });
  expect(placeBeside(sections, { section: 0, position: 1 }, 1)).toEqual({ section: 1, position: 0 });
  expect(placeBeside(sections, { section: 2, position: 0 }, -1)).toEqual({ section: 1, position: 0 });
  expect(placeBeside(sections, { section: 1, position: 0 }, -1)).toEqual({ section: 0, position: 2 });
  expect(placeBeside(sections, { section: 2, position: 0 }, 1)).toBeNull();
});

function without(
  sections: readonly { title: string; productRetailerIds: readonly string[] }[],
  place: { section: number; position: number },
) {
  return sections.map(({ title, productRetailerIds }, section) => ({
    title,
    productRetailerIds: productRetailerIds.filter(
      (_, position) => section !== place.section || position !== place.position,
    ),
  }));
}
