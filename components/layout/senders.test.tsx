import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Senders } from './senders';

const numbers = [
  { id: '1', name: 'Maison Tilia', number: '+1 555-078-3881' },
  { id: '2', name: 'Tilia Paris', number: '+33 1 86 76 00 00' },
];
const draw = (known: typeof numbers, chosen: string) =>
  renderToStaticMarkup(
    <Senders
      label="Messages leave from"
      numbers={known}
      chosen={chosen}
      setPreference={() => Promise.resolve()}
    />,
  );

test('one number is said, and is nothing to choose', () => {
  const html = draw(numbers.slice(0, 1), '1');
  expect(html).toContain('+1 555-078-3881');
  expect(html).not.toContain('<button');
});

test('of several, the one messages leave from is said and marked among them', () => {
  const html = draw(numbers, '2');
  expect(html).toContain('aria-label="Messages leave from Tilia Paris, +33 1 86 76 00 00"');
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-pressed="true".*Tilia Paris/s);
});
