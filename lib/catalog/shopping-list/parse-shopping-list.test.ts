import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShoppingList } from './parse-shopping-list';
import { shoppingListCharactersMax, shoppingListEntriesMax } from './shopping-list-schema';

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
        [null, 'théière'],
      ],
    ],
    ['½ kg sugar', [['½ kg', 'sugar']]],
    ['l’Earl Grey', [[null, 'Earl Grey']]],
  ])('%j', (text, entries) => {
    expect(wanted(text)).toEqual(entries);
  });

  test('a number behind a colon is how many, not what stands under a heading', () => {
    expect(wanted('lait: 2\nTea x3')).toEqual([
      ['2', 'lait'],
      ['3', 'Tea'],
    ]);
  });

  test('words over bullets, and words behind #, are headings too', () => {
    const entries = parseShoppingList('Thés\n- sencha\n- matcha\n\n## Pour offrir\ncoffret');
    expect(entries.map(({ heading, wanted: [name] }) => [heading, name])).toEqual([
      ['Thés', 'sencha'],
      ['Thés', 'matcha'],
      ['Pour offrir', 'coffret'],
    ]);
  });

  test('a heading with nothing under it is something that is wanted', () => {
    const entries = parseShoppingList('Miel :\nThés :\nsencha\nPour offrir :');
    expect(entries.map(({ heading, wanted: [name] }) => [heading, name])).toEqual([
      [null, 'Miel'],
      ['Thés', 'sencha'],
      [null, 'Pour offrir'],
    ]);
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

  test.each([
    ['THE-007;Smoked tea;2\nMAT-1;"Matcha; the ""best""";1'],
    ['THE-007,Smoked tea,2\nMAT-1,"Matcha; the ""best""",1'],
    ['Réf;Désignation;Qté\nTHE-007;Smoked tea;2\n\nMAT-1;"Matcha; the ""best""";1'],
    ['sku\tname\tqty\nTHE-007\tSmoked tea\t2\nMAT-1\t"Matcha; the ""best"""\t1'],
  ])('so do rows of a file, without the row that names the columns: %j', (text) => {
    expect(wanted(text)).toEqual([
      ['2', 'THE-007', 'Smoked tea'],
      ['1', 'MAT-1', 'Matcha; the "best"'],
    ]);
  });

  test('lines of a written list are no rows, however alike they are', () => {
    expect(wanted('pain, lait\nbeurre, sel').flat()).not.toContain(undefined);
    expect(wanted('pain, lait\nbeurre, sel')).toHaveLength(4);
    expect(wanted('500g flour, 3 eggs\n200g sugar, 2 lemons')).toHaveLength(4);
  });
});

const words = fc.constantFrom(
  ...[
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
    '# ',
    '"',
    '4711',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('whatever was written is read: no letter or digit is lost, and every entry asks for something', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const entries = parseShoppingList(given);
      for (const { written, wanted: asked } of entries) {
        expect(given.replace(/\r\n?/g, '\n')).toContain(written);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.every((name) => name !== '')).toBe(true);
      }
      const headings = entries.map(({ heading }, index) =>
        heading === entries[index - 1]?.heading ? '' : (heading ?? ''),
      );
      const kept = countLetters([...entries.map(({ written }) => written), ...headings].join(''));
      const said = countLetters(given.replace(lineNumbers, '')) - countLetters(conjunctionsOf(given));
      if (entries.length < shoppingListEntriesMax) expect(kept).toBeGreaterThanOrEqual(said);
    }),
    { numRuns: 2_000 },
  );
});

test('a quantity is a part of what was written, short, and says how many', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      for (const { written, quantity } of parseShoppingList(given)) {
        if (quantity === null) continue;
        expect(written).toContain(quantity);
        expect(quantity).toMatch(/^(?:\d|[½¼¾⅓⅔]|\p{L}+)/u);
        expect(quantity.length).toBeLessThanOrEqual(written.length);
      }
    }),
  );
});

test('names and quantities come back from every way of writing them down', () => {
  const name = fc.constantFrom(
    'thé noir',
    'flocons d’avoine',
    'green tea',
    'THE-014',
    'سكر',
    'sel et poivre',
  );
  const line = fc.record({ name, quantity: fc.option(fc.integer({ min: 1, max: 999 })) });
  type Line = { name: string; quantity: number | null };
  const ways = [
    (lines: Line[]) => lines.map((one) => before(one)).join('\n'),
    (lines: Line[]) => lines.map((one) => `- ${before(one)}`).join('\r\n'),
    (lines: Line[]) => lines.map((one, index) => `${index + 1}. ${before(one)}`).join('\n\n'),
    (lines: Line[]) => lines.map((one) => `☐ ${after(one)}`).join('\n'),
    (lines: Line[]) => lines.map((one) => `${one.name}\t${one.quantity ?? ''}`).join('\n'),
    (lines: Line[]) => lines.map((one) => before(one)).join('; '),
  ];
  const before = ({ name, quantity }: Line) => (quantity === null ? name : `${quantity}x ${name}`);
  const after = ({ name, quantity }: Line) => (quantity === null ? name : `${name} (${quantity})`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom(...ways), (lines, way) => {
      const read = parseShoppingList(way(lines)).map(({ quantity, wanted: [first] }) => [quantity, first]);
      expect(read).toEqual(
        lines.map(({ name, quantity }) => [quantity === null ? null : `${quantity}`, name]),
      );
    }),
  );
});

test('a very long list is cut, not refused, and read in no time worth counting', () => {
  for (const piece of ['a,', '1,', '",', '"', 'a:', '- a\n', '1;2\n', 'a et ']) {
    const text = piece.repeat(shoppingListCharactersMax);
    expect(parseShoppingList(text).length).toBeLessThanOrEqual(shoppingListEntriesMax);
  }
  expect(parseShoppingList('a,'.repeat(shoppingListCharactersMax))).toHaveLength(shoppingListEntriesMax);
  expect(parseShoppingList(' '.repeat(50_000))).toEqual([]);
});

/** What counts the lines of a list is no part of them. */
const lineNumbers = /^\s*(?:(?:[-–—*•·▪◦‣☐☑✓✔]|\[[ xX]?\]|\d{1,3}[.)](?=\s))\s*)+/gmu;

/** What stands between two entries and is part of neither. */
function conjunctionsOf(text: string): string {
  return (text.match(/\s(?:et|and)(?=\s)/gi) ?? []).join('');
}

function countLetters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
