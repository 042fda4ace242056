import { expect, test } from 'vitest';
import { chooseLocale } from './locales';

test('the chosen language stands over what the browser asks for', () => {
  expect(chooseLocale('fr', 'en-GB,en')).toBe('fr');
});

test('the first language the desk speaks is taken, by weight', () => {
  expect(chooseLocale(undefined, 'de-DE,de;q=0.9,fr-CA;q=0.8,en;q=0.7')).toBe('fr');
  expect(chooseLocale(undefined, 'fr;q=0.2, en;q=0.9')).toBe('en');
});

test('anything else is answered in English', () => {
  expect(chooseLocale('de', null)).toBe('en');
  expect(chooseLocale(undefined, ';;,,q=')).toBe('en');
});
