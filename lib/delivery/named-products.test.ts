import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageError } from './message-state';
import { isAboutProducts, namedProducts } from './named-products';

const saying = (details: string, code = 131009): MessageError => ({
  source: 'webhook',
  code,
  title: 'Parameter value is not valid',
  message: '',
  details,
});

test.each<[string, string[], string[]]>([
  [
    'Products not found in FB Catalog: THE-1, THE-2. Update your catalog.',
    ['THE-1', 'THE-2', 'THE-3'],
    ['THE-1', 'THE-2'],
  ],
  ['Not found: THE-10.', ['THE-1', 'THE-10'], ['THE-10']],
  ['Not found: THE-10, THE-1.', ['THE-1', 'THE-10'], ['THE-1', 'THE-10']],
  ['Not found: "a b", c.d', ['a', 'a b', 'b', 'c', 'c.d'], ['a b', 'c.d']],
  ['Not found: [x+1]', ['x', 'x+1'], ['x+1']],
  ['Not found: thé_vert', ['thé', 'vert', 'thé_vert'], ['thé_vert']],
  ['Products not found in FB Catalog', ['THE-1'], []],
  ['', ['THE-1'], []],
])('“%s” of %j names %j', (details, retailerIds, named) => {
  expect(namedProducts(saying(details), retailerIds)).toEqual(named);
});

test('whatever is told apart by commas is named, and nothing else is', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
  const several = fc.uniqueArray(id, { maxLength: 12 });
  fc.assert(
    fc.property(several, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (ids, chosen) => {
      const told = ids.filter((_id, index) => chosen[index]);
      const error = { ...saying(`: ${told.join(', ')}`), title: null };
      expect(namedProducts(error, ids)).toEqual(told);
    }),
  );
});

test('an error is about products by its code or by its words', () => {
  expect(isAboutProducts(saying(''))).toBe(true);
  expect(isAboutProducts(saying('Some products are unavailable', 1))).toBe(true);
  expect(isAboutProducts(saying('Update your catalogue', 1))).toBe(true);
  expect(isAboutProducts(saying('The production line stopped', 1))).toBe(false);
});
