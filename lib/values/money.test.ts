import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigits, parseDisplayPrice } from './money';

describe('a display price with one reading becomes minor units', () => {
  test.each([
    ['€14.90', 'EUR', 1490],
    ['14,90 €', 'EUR', 1490],
    ['14,90\u00a0€', 'EUR', 1490],
    ['EUR 14.90', 'EUR', 1490],
    ['1.234,50', 'EUR', 123450],
    ['1,234.50 €', 'EUR', 123450],
    ['1\u202f234,50 €', 'EUR', 123450],
    ['1.234.567 €', 'EUR', 123456700],
    ['€5', 'EUR', 500],
    ['$5.5', 'USD', 550],
    ['$5.00 USD', 'USD', 500],
    ['US$5.00', 'USD', 500],
    ['CHF 1’234.50', 'CHF', 123450],
    ['₹1,00,000.00', 'INR', 10000000],
    ['¥1,500', 'JPY', 1500],
    ['KWD 1,234.500', 'KWD', 1234500],
    ['5,00 kr.', 'DKK', 500],
    ['\u200f14.90 €\u200e', 'EUR', 1490],
    ['1234.500', 'KWD', 1234500],
  ])('%s in %s', (display, currency, amount) => {
    expect(parseDisplayPrice(display, currency)).toBe(amount);
  });
});

describe('in doubt there is no amount', () => {
  test.each([
    ['Rp460.000', 'IDR', 'one mark before three digits may be a fraction or a group'],
    ['€1,500', 'EUR', 'the same'],
    ['KWD 1.500', 'KWD', 'the same, where three digits are a usual fraction'],
    ['$5.00', 'EUR', 'the sign of another currency'],
    ['from €5.00', 'EUR', 'a word'],
    ['€5.00 – €7.00', 'EUR', 'a range'],
    ['-€5.00', 'EUR', 'a minus'],
    ['€5.00/kg', 'EUR', 'a price by weight'],
    ['¥1,500.00', 'JPY', 'a fraction of a currency that has none'],
    ['€1,23.45', 'EUR', 'groups of the wrong size'],
    ['€0.505', 'EUR', 'less than a minor unit'],
    ['€1 234.567,00', 'EUR', 'two kinds of grouping'],
    ['', 'EUR', 'nothing'],
    ['free', 'EUR', 'no number'],
    ['€٥', 'EUR', 'digits of another script'],
    ['5.00', 'XYZ', 'no such currency'],
    ['5.00', 'euro', 'not the form of a currency'],
    ['€99999999999999999', 'EUR', 'more than a number can hold'],
  ])('%s in %s: %s', (display, currency) => {
    expect(parseDisplayPrice(display, currency)).toBeNull();
  });

  test('a price without a currency has no amount', () => {
    expect(parseDisplayPrice('5.00', null)).toBeNull();
  });
});

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'HUF', 'IDR', 'INR', 'CHF', 'DKK', 'CLF', 'TWD');
const locale = fc.constantFrom(
  'en',
  'fr',
  'de',
  'de-CH',
  'hi',
  'da',
  'hu',
  'id',
  'ar',
  'fa',
  'ja',
  'es',
  'pt-BR',
);
const currencyDisplay = fc.constantFrom(
  'symbol' as const,
  'narrowSymbol' as const,
  'code' as const,
  'name' as const,
);

describe('whatever language a price was written in', () => {
  test('its amount is the one that was written, or none', () => {
    const amountMinor = fc.oneof(
      fc.nat(),
      fc.nat(2000).map((whole) => whole * 1000),
    );
    fc.assert(
      fc.property(currency, locale, currencyDisplay, amountMinor, (code, language, display, amount) => {
        const digits = minorDigits(code) ?? 0;
        const format = new Intl.NumberFormat(language, {
          style: 'currency',
          currency: code,
          currencyDisplay: display,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        expect([amount, null]).toContain(parseDisplayPrice(format.format(amount / 10 ** digits), code));
      }),
      { numRuns: 1000 },
    );
  });

  test('two written minor digits leave no doubt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-US', 'fr-FR', 'de-DE', 'en-IN', 'es-ES'),
        fc.nat(),
        (language, amount) => {
          const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });
          expect(parseDisplayPrice(format.format(amount / 100), 'EUR')).toBe(amount);
        },
      ),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (display, code) => {
        parseDisplayPrice(display, code);
      }),
    );
  });
});
