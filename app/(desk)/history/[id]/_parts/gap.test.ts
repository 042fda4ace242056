import { expect, test } from 'vitest';
import { readableGap } from './gap';

test.each([
  [0, { unit: 'milliseconds', value: 0 }],
  [18, { unit: 'milliseconds', value: 18 }],
  [999, { unit: 'milliseconds', value: 999 }],
  [1100, { unit: 'seconds', value: 1.1 }],
  [12_400, { unit: 'seconds', value: 12 }],
  [92_000, { unit: 'seconds', value: 92 }],
  [720_000, { unit: 'minutes', value: 12 }],
  [5 * 3_600_000, { unit: 'hours', value: 5 }],
  [3 * 86_400_000, { unit: 'days', value: 3 }],
])('%d ms between two times of our own', (gapMs, gap) => {
  expect(readableGap(gapMs, 'ms')).toEqual(gap);
});

test('no more is said than a time in whole seconds can tell', () => {
  expect(readableGap(380, 's')).toEqual({ unit: 'underSecond', value: 1 });
  expect(readableGap(1622, 's')).toEqual({ unit: 'seconds', value: 2 });
});
