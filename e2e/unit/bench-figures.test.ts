import { expect, test } from 'vitest';
import { figureOf, percentile } from '../bench/figure';
import { searchQueries } from '../bench/search-queries';

test('a percentile is a value that was measured, and as many percent are not above it', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 95)).toBe(95);
  expect(percentile(values, 50)).toBe(50);
  expect(percentile([3], 95)).toBe(3);
});

test('a figure is the median of its runs beside the median of the limit’s', () => {
  const runs = { what: 'w', unit: 'ms', limit: 'l', values: [9, 40, 10], limitValues: [5, 1, 4] } as const;
  expect(figureOf({ ...runs, values: [...runs.values], limitValues: [...runs.limitValues] })).toEqual({
    what: 'w',
    value: 10,
    unit: 'ms',
    limit: 'l',
    limitValue: 4,
    ratio: 2.5,
  });
});

test('searches are the same for the same seed, a dozen for each product, none empty', () => {
  const jar = { name: 'Long Jing, spring', retailerId: 'LON-1001', brand: 'Kōzan', description: 'Chestnut.' };
  const cup = { ...jar, retailerId: 'CUP-1002', name: 'Cup' };
  const queries = searchQueries([jar, cup], 1);
  expect(queries).toEqual(searchQueries([jar, cup], 1));
  expect(queries).toHaveLength(24);
  expect(queries).toContain('LON-1001');
  expect(queries).toContain('Long Jing Kozan');
  expect(queries.filter((query) => query.trim() === '')).toEqual([]);
});
