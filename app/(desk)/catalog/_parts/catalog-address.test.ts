import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noNarrowing } from '@/lib/catalog/ui/narrowing';
import { availabilities } from '@/lib/values/product';
import { standings } from '@/lib/values/sendability';
import { catalogHref, readCatalogAddress } from './catalog-address';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

test('an address says again what was put into it, whatever characters an id holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        query: text,
        availability: fc.subarray([...availabilities]),
        set: fc.option(text.filter((id) => id !== '')),
        price: fc.option(
          fc.record({
            currency: fc.constantFrom('EUR', 'JPY'),
            min: fc.option(fc.nat()),
            max: fc.nat(),
          }),
        ),
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
  const whole = { ...noNarrowing, query: '', product: null };
  const search = new URLSearchParams(
    'standing=sideways&availability=sometimes&set=&currency=EUR&priceMin=x&product=&page=2',
  );
  expect(readCatalogAddress(search)).toEqual(whole);
  expect(catalogHref(whole)).toBe('/catalog');
});
