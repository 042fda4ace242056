import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Avatar } from './avatar';

test.each([
  ['Awa Diallo', 'AD'],
  ['Jean-Marc de la Tour', 'JT'],
  ['Élodie', 'É'],
  ['ياسمين آيت', 'يآ'],
  ['𐐨𐐩 Bo', '𐐀B'],
  ['+33 6 12 34 56 78', '78'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(renderToStaticMarkup(<Avatar name={name} />)).toContain(`>${initials}<`);
});
