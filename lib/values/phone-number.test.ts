import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhoneNumber, readPhoneNumber } from './phone-number';

describe('reading a phone number', () => {
  test.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['+1 (650) 555-1234', 'FR', '+16505551234'],
    ['0033 6 12 34 56 78', 'US', '+33612345678'],
    ['٠٦١٢٣٤٥٦٧٨', 'FR', '+33612345678'],
    ['０６１２３４５６７８', 'FR', '+33612345678'],
  ])('%s in %s is %s', (input, country, e164) => {
    expect(readPhoneNumber(input, country)?.e164).toBe(e164);
  });

  test.each([
    ['6505551234', 'FR'],
    ['12', 'FR'],
    ['', 'FR'],
    ['+33 6 12 34 56 78', 'XX'],
    ['call 06 12 34 56 78 now', 'FR'],
  ])('%s in %s is no number', (input, country) => {
    expect(readPhoneNumber(input, country)).toBeNull();
  });

  test('whatever is typed, the answer is null or a number that reads the same again', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('FR', 'US', 'DE', 'IN'), (input, country) => {
        const number = readPhoneNumber(input, country);
        return number === null || readPhoneNumber(number.e164, country)?.e164 === number.e164;
      }),
    );
  });
});

test('a number is shown as people read it', () => {
  expect(formatPhoneNumber('+33612345678')).toBe('+33 6 12 34 56 78');
});
