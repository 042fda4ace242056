import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShoppingList, shoppingListCharactersMax, shoppingListEntriesMax } from './parse-shopping-list';

const wanted = (text: string) => parseShoppingList(text).map((entry) => [entry.quantity, ...entry.wanted]);

describe('a shopping list in words', () => {
  test.each<[string, (string | null)[][]]>([
    [
      '2 laits, pain, flocons d’avoine',
      [
        ['2', 'laits'],
        [null, 'pain'],
        [null, 'flocons d’avoine'],
      ],
    ],
    [
      "2 laits, du pain et des flocons d'avoine",
      [
        ['2', 'laits'],
        [null, 'pain'],
        [null, "flocons d'avoine"],
      ],
    ],
    [
      '1,5 l de lait; deux boîtes de thé noir',
      [
        ['1,5 l', 'lait'],
        ['deux boîtes', 'thé noir'],
      ],
    ],
    [
      '500g of flour and 3 eggs',
      [
        ['500g', 'flour'],
        ['3', 'eggs'],
      ],
    ],
    [
      'Sencha x2\nlapsang (3)\n2 × matcha',
      [
        ['2', 'Sencha'],
        ['3', 'lapsang'],
        ['2', 'matcha'],
      ],
    ],
    ['sel et poivre', [[null, 'sel et poivre']]],
    [
      '- [ ] honey\n• 7up\n1. une théière',
      [
        [null, 'honey'],
        [null, '7up'],
        ['une', 'théière'],
      ],
    ],
    ['½ kg sugar', [['½ kg', 'sugar']]],
    ['l’Earl Grey', [[null, 'Earl Grey']]],
  ])('%j', (text, entries) => {
    expect(wanted(text)).toEqual(entries);
  });

  test('words and a colon are the heading of what follows', () => {
    const entries = parseShoppingList('Thés :\nsencha\nmatcha\nPour offrir: coffret, miel');
    expect(entries.map(({ heading, wanted: [name] }) => [heading, name])).toEqual([
      ['Thés', 'sencha'],
      ['Thés', 'matcha'],
      ['Pour offrir', 'coffret'],
      ['Pour offrir', 'miel'],
    ]);
  });
});

describe('a column of seller’s ids', () => {
  test('one a line, or told apart by commas or semicolons', () => {
    const ids = [
      [null, 'THE-007'],
      [null, '2lc20305pt'],
      [null, '4711'],
    ];
    expect(wanted('THE-007\r\n2lc20305pt\r\n4711')).toEqual(ids);
    expect(wanted('THE-007,2lc20305pt,4711')).toEqual(ids);
    expect(wanted('4711,4712')).toEqual([
      [null, '4711'],
      [null, '4712'],
    ]);
  });

  test('rows of a spreadsheet keep their cells together, a small number among them being the quantity', () => {
    expect(wanted('THE-007\tSmoked tea\t2\nMAT-1\tMatcha, 30 g\t\n')).toEqual([
      ['2', 'THE-007', 'Smoked tea'],
      [null, 'MAT-1', 'Matcha, 30 g'],
    ]);
  });
});

test('whatever was written is read: no letter or digit is lost, and every entry asks for something', () => {
  const words = fc.constantFrom(
    '2',
    'laits',
    ',',
    ';',
    '\n',
    '\t',
    ' et ',
    '- ',
    ':',
    '1,5',
    'x3',
    'd’',
    '(2)',
    ' ',
    '½',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const entries = parseShoppingList(given);
      const headings = [...new Set(entries.map(({ heading }) => heading ?? ''))].join('');
      for (const { written, wanted: asked } of entries) {
        expect(given.replace(/\r\n?/g, '\n')).toContain(written);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.every((name) => name !== '')).toBe(true);
      }
      const kept = countLetters(entries.map(({ written }) => written).join('')) + countLetters(headings);
      if (!/[:.)]/.test(given) && entries.length < shoppingListEntriesMax) {
        expect(kept + countLetters(conjunctionsOf(given))).toBeGreaterThanOrEqual(countLetters(given));
      }
    }),
  );
});

test('a very long list is cut, not refused, and read in no time worth counting', () => {
  expect(parseShoppingList('a,'.repeat(shoppingListCharactersMax))).toHaveLength(shoppingListEntriesMax);
  expect(parseShoppingList('1,'.repeat(shoppingListCharactersMax)).length).toBeLessThanOrEqual(
    shoppingListEntriesMax,
  );
  expect(parseShoppingList(' '.repeat(50_000))).toEqual([]);
});

/** What stands between two entries and is part of neither. */
function conjunctionsOf(text: string): string {
  return (text.match(/\s(?:et|and)(?=\s)/gi) ?? []).join('');
}

function countLetters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
