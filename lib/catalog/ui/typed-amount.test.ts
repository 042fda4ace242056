import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, writeAmount } from './typed-amount';

test.each([
  ['', 'EUR', null],
  ['12', 'EUR', 1200],
  ['12.5', 'EUR', 1250],
  [' 12,05 ', 'EUR', 1205],
  ['12.', 'EUR', 1200],
  ['1200', 'JPY', 1200],
  ['1.250', 'KWD', 1250],
  ['12.345', 'EUR', 'wrong'],
  ['1.5', 'JPY', 'wrong'],
  ['1,200.50', 'EUR', 'wrong'],
  ['-1', 'EUR', 'wrong'],
  ['€5', 'EUR', 'wrong'],
] as const)('“%s” in %s is %s', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toBe(minor);
});

test('what is written for an amount is read as that amount', () => {
  const currency = fc.constantFrom('EUR', 'JPY', 'KWD');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), currency, (minor, of) => {
      expect(readAmount(writeAmount(minor, of), of)).toBe(minor);
    }),
  );
});
