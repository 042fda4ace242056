import { expect, test } from 'vitest';
import { graphErrorCodes } from '@/lib/platform/graph/verdicts';
import { holdCause } from './hold-cause';

test('every code that holds a number has a cause one can do something about', () => {
  const holding = graphErrorCodes.filter(({ verdict }) => verdict === 'number_held');
  const codes = holding.flatMap(({ codes: listed, through }) => [...listed, ...(through ? [through] : [])]);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => holdCause(code) === 'other')).toEqual([]);
});

test('a code nobody has described is still a cause', () => {
  expect(holdCause(999_999)).toBe('other');
});
