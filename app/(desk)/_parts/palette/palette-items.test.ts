import { expect, test } from 'vitest';
import { matchingItems, type PaletteItem } from './palette-items';

const items = ['New message: Product list', 'Thème sombre', 'Sign out'].map(
  (text): PaletteItem => ({ id: text, group: 'actions', text, icon: null, href: '/' }),
);

test.each([
  ['', ['New message: Product list', 'Thème sombre', 'Sign out']],
  ['list new', ['New message: Product list']],
  ['THEME', ['Thème sombre']],
  ['out', ['Sign out']],
  ['ut', []],
  ['sign in', []],
])('“%s” offers %j', (typed, expected) => {
  expect(matchingItems(items, typed).map(({ text }) => text)).toEqual(expected);
});
