import { expect, test } from 'vitest';
import { whatsAppLanguages } from './look';
import { displayPrice, formatMoney } from './money';

test('every language writes an amount in its own way, two of them with the code of the currency', () => {
  expect(whatsAppLanguages.map((language) => formatMoney(123450, 'EUR', language))).toEqual([
    '€1,234.50',
    '1\u202f234,50\u00a0€',
    '1234,50\u00a0EUR',
    'EUR\u00a01.234,50',
    '1.234,50\u00a0€',
    '\u200f1,234.50\u00a0€',
    '€1,234.50',
  ]);
});

test('each currency has the minor units of ISO 4217', () => {
  expect(formatMoney(1200, 'JPY', 'en')).toBe('¥1,200');
  expect(formatMoney(1200, 'KWD', 'en')).toBe('KWD\u00a01.200');
});

test('a price whose amount is not sure stays in the words of Meta', () => {
  expect(displayPrice({ display: '€12.50', amountMinor: 1250, currency: 'EUR' }, 'fr')).toBe('12,50\u00a0€');
  expect(displayPrice({ display: '$12.50', amountMinor: null, currency: null }, 'fr')).toBe('$12.50');
});

test('what is no currency does not break the drawing', () => {
  expect(formatMoney(1250, 'euros', 'en')).toBe('euros 12.5');
});
