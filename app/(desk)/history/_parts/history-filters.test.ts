import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedStatuses } from '@/lib/history/listed-status';
import { periodNames, periodOf } from '@/lib/history/period';
import { filterSearch, noFilters, readFilters } from './history-filters';

test('an address carries any choice of filters there and back', () => {
  const choice = fc.record({
    statuses: fc.subarray([...listedStatuses]),
    kinds: fc.uniqueArray(fc.string({ minLength: 1 })).map((kinds) => kinds.sort()),
    senders: fc.uniqueArray(fc.uuid()).map((senders) => senders.sort()),
    period: fc.option(
      fc.oneof(
        fc.constantFrom(...periodNames),
        fc.constant(periodOf({ from: '2026-10-01', to: '2026-11-20' })),
      ),
    ),
    contact: fc.option(fc.uuid()),
    product: fc.option(
      fc.record({
        catalogId: fc.stringMatching(/^\d{1,20}$/),
        retailerId: fc.string({ minLength: 1, maxLength: 100 }),
      }),
    ),
  });
  fc.assert(
    fc.property(choice, (filters) => {
      expect(readFilters(new URLSearchParams(filterSearch(filters)))).toEqual(filters);
    }),
  );
});

test('no filter leaves the address bare', () => {
  expect(filterSearch(noFilters)).toBe('');
});

test('what nobody knows narrows nothing', () => {
  const search = 'status=lost&status=read&sender=me&period=lately&contact=%2B33612345678&product=tea';
  expect(readFilters(new URLSearchParams(search))).toEqual({ ...noFilters, statuses: ['read'] });
});
