import { expect, test } from 'vitest';
import { figureOf, percentile } from '../bench/figure';
import { searchQueries } from '../bench/search-queries';
import { typingFigures } from '../bench/typing-figures';

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

test('typing is held to a frame of script, and its paint to the empty page of the same run', () => {
  const turn = (scriptMs: number, paintP95Ms: number, bareMs: number) => ({
    drafted: { scriptMs, scriptP95Ms: scriptMs * 2, paintP95Ms },
    bare: { scriptMs: 1, scriptP95Ms: 1, paintP95Ms: bareMs },
  });
  const figures = typingFigures([turn(8, 30, 20), turn(12, 20, 10), turn(4, 90, 40)]);
  expect(figures.map(({ value, limitValue, ratio }) => [value, limitValue, ratio])).toEqual([
    [8, 16, 0.5],
    [16, 16, 1],
    [30, 20, 1.5],
  ]);
});
