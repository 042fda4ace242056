import { expect, test } from 'vitest';
import { formatPrice } from './price-format';

const price = { display: '€12.50', amountMinor: 1250, currency: 'EUR' };

test('a known amount is written in the language of the reader', () => {
  expect(formatPrice(price, 'en')).toBe('€12.50');
  expect(formatPrice(price, 'fr')).toBe('12,50\u00a0€');
  expect(formatPrice(price, 'pt-BR', 'code')).toBe('EUR\u00a012,50');
});

test('currencies without minor units keep their amount', () => {
  expect(formatPrice({ display: '¥1,200', amountMinor: 1200, currency: 'JPY' }, 'en')).toBe('¥1,200');
});

test('without a sure amount or a valid currency the words of Meta stand', () => {
  expect(formatPrice({ ...price, amountMinor: null }, 'fr')).toBe('€12.50');
  expect(formatPrice({ ...price, currency: 'euros' }, 'fr')).toBe('€12.50');
});
