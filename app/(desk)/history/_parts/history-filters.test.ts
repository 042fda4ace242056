import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageStates } from '@/lib/delivery/message-state';
import { filterSearch, readFilters } from './history-filters';

test('an address carries any choice of filters there and back', () => {
  const choice = fc.record({
    statuses: fc.subarray([...messageStates]),
    kinds: fc.uniqueArray(fc.string({ minLength: 1 })).map((kinds) => kinds.sort()),
  });
  fc.assert(
    fc.property(choice, (filters) => {
      expect(readFilters(new URLSearchParams(filterSearch(filters)))).toEqual(filters);
    }),
  );
});

test('no filter leaves the address bare', () => {
  expect(filterSearch({ statuses: [], kinds: [] })).toBe('');
});

test('a status nobody knows narrows nothing', () => {
  expect(readFilters(new URLSearchParams('status=lost&status=read')).statuses).toEqual(['read']);
});
