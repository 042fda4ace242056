import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCodePoints } from '@/lib/values/code-points';
import { headerMax, productsMax, sectionsMax, sectionTitleMax } from './limits';
import { numberHeaders, placeProducts } from './place-products';
import { countProducts } from './section-changes';

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `product-${from + index}`);

describe('products of a list', () => {
  test('become a section of their title, in the place of an empty one', () => {
    const groups = [{ title: 'Teas', retailerIds: ['sencha', 'matcha'] }];
    expect(placeProducts([{ title: '', productRetailerIds: [] }], { groups, into: null })).toEqual([
      [{ title: 'Teas', productRetailerIds: ['sencha', 'matcha'] }],
    ]);
  });

  test('join the section that has their title already, or the one that was chosen', () => {
    const sections = [
      { title: 'Teas', productRetailerIds: ['assam'] },
      { title: 'Gifts', productRetailerIds: [] },
    ];
    const groups = [{ title: ' teas ', retailerIds: ['sencha', 'assam'] }];
    expect(placeProducts(sections, { groups, into: null })).toEqual([
      [{ title: 'Teas', productRetailerIds: ['assam', 'sencha'] }, sections[1]],
    ]);
    expect(placeProducts(sections, { groups, into: 1 })).toEqual([
      [sections[0], { title: 'Gifts', productRetailerIds: ['sencha'] }],
    ]);
  });

  test('change nothing when all of them are there', () => {
    const sections = [{ title: '', productRetailerIds: [] }];
    expect(placeProducts(sections, { groups: [], into: null })).toEqual([sections]);
  });

  test('beyond thirty go on in further messages, under the same title', () => {
    const groups = [{ title: 'Teas', retailerIds: ids(0, 72) }];
    const messages = placeProducts([{ title: '', productRetailerIds: [] }], { groups, into: null });
    expect(messages.map(countProducts)).toEqual([30, 30, 12]);
    expect(messages.map((sections) => sections.map(({ title }) => title))).toEqual([
      ['Teas'],
      ['Teas'],
      ['Teas'],
    ]);
    const into = placeProducts([{ title: 'Gifts', productRetailerIds: ids(100, 120) }], { groups, into: 0 });
    expect(into.map(countProducts)).toEqual([30, 30, 30, 2]);
    expect(into[3]?.[0]?.title).toBe('Gifts');
  });

  const retailerId = fc.integer({ min: 0, max: 400 }).map((number) => `product-${number}`);
  const section = fc.record({
    title: fc.string(),
    productRetailerIds: fc.array(retailerId, { maxLength: 6 }),
  });
  const group = fc.record({
    title: fc.string({ unit: 'grapheme', maxLength: 40 }),
    retailerIds: fc.array(retailerId, { maxLength: 60 }),
  });

  test('are each placed once, in order, within Meta’s limits, and what was there stays where it was', () => {
    const given = fc.record({
      sections: fc.array(section, { minLength: 1, maxLength: 4 }),
      groups: fc.array(group, { maxLength: 14 }),
      into: fc.option(fc.constant(0)),
    });
    fc.assert(
      fc.property(given, ({ sections, groups, into }) => {
        const [first = [], ...further] = placeProducts(sections, { groups, into });
        const before = sections.flatMap(({ productRetailerIds }) => productRetailerIds);
        const wanted = [...new Set(groups.flatMap(({ retailerIds }) => retailerIds))];
        const after = [first, ...further].flat().flatMap(({ productRetailerIds }) => productRetailerIds);
        const added = wanted.filter((id) => !before.includes(id));
        expect(after.toSorted()).toEqual([...before, ...added].toSorted());
        for (const kept of sections.filter(({ productRetailerIds }) => productRetailerIds.length > 0)) {
          const found = first.find(
            ({ title, productRetailerIds }) =>
              title === kept.title &&
              kept.productRetailerIds.every((id, place) => productRetailerIds[place] === id),
          );
          expect(found).toBeDefined();
        }
        for (const message of [first, ...further]) {
          expect(countProducts(message)).toBeLessThanOrEqual(productsMax);
          expect(message.length).toBeLessThanOrEqual(sectionsMax);
        }
        for (const { title, productRetailerIds } of further.flat()) {
          expect(productRetailerIds.length).toBeGreaterThan(0);
          if (into === null) expect(countCodePoints(title)).toBeLessThanOrEqual(sectionTitleMax);
        }
      }),
    );
  });
});

describe('headers of several messages', () => {
  test('say which of how many, where there is room on all of them', () => {
    expect(numberHeaders('Teas', 3)).toEqual(['Teas (1/3)', 'Teas (2/3)', 'Teas (3/3)']);
    expect(numberHeaders('Teas', 1)).toEqual(['Teas']);
    expect(numberHeaders('', 2)).toEqual(['', '']);
    const long = 'a'.repeat(headerMax - 6);
    expect(numberHeaders(long, 9)).toEqual(Array(9).fill(expect.stringMatching(/ \(\d\/9\)$/)));
    expect(numberHeaders(long, 10)).toEqual(Array(10).fill(long));
  });
});
