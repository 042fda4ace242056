import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standings } from '@/lib/values/sendability';
import { catalogHref, readCatalogAddress } from './catalog-address';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

test('an address says again what was put into it, whatever characters an id holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        query: text,
        standing: fc.constantFrom(null, ...standings),
        product: fc.option(text.filter((id) => id !== '')),
      }),
      (address) => {
        const { searchParams } = new URL(catalogHref(address), 'https://desk.example');
        expect(readCatalogAddress(searchParams)).toEqual(address);
      },
    ),
  );
});

test('what is no part of it is left out', () => {
  const search = new URLSearchParams('standing=sideways&product=&page=2');
  expect(readCatalogAddress(search)).toEqual({ query: '', standing: null, product: null });
  expect(catalogHref({ query: '', standing: null, product: null })).toBe('/catalog');
});
