import { expect, test } from 'vitest';
import { holdsNull } from './holds-null';

test('the character is found wherever it is', () => {
  expect(holdsNull('a\u0000b')).toBe(true);
  expect(holdsNull({ a: [{ b: ['\u0000'] }] })).toBe(true);
  expect(holdsNull({ '\u0000': 1 })).toBe(true);
});

test('what only looks like it is not', () => {
  expect(holdsNull({ a: ['\\u0000', '0', 0, null, undefined, ''] })).toBe(false);
});
