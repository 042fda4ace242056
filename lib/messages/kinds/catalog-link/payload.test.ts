import { expect, test } from 'vitest';
import { bodyMax } from './limits';
import { buildCatalogLinkPayload } from './payload';

test.each([
  ['on a line of its own below the text', 'Hello', 'Hello\nhttps://wa.me/c/1555'],
  ['without a gap where the text ends in white space', 'Hello \n\n', 'Hello\nhttps://wa.me/c/1555'],
  ['alone where there is no text', ' ', 'https://wa.me/c/1555'],
  ['where the person put it', 'Here: https://wa.me/c/1555, enjoy', 'Here: https://wa.me/c/1555, enjoy'],
  [
    'though another number’s link begins alike',
    'https://wa.me/c/15559',
    'https://wa.me/c/15559\nhttps://wa.me/c/1555',
  ],
])('the link stands %s', (_, body, sent) => {
  expect(sentBody(body, '1555')).toBe(sent);
});

test('the longest text leaves room for the link of the longest number', () => {
  expect(sentBody('a'.repeat(bodyMax), '9'.repeat(15))).toHaveLength(4096);
});

function sentBody(body: string, businessPhoneDigits: string): unknown {
  const payload = buildCatalogLinkPayload(
    { body, previewUrl: true },
    { catalogId: '1', businessPhoneDigits },
  );
  return payload.type === 'text' ? payload.text.body : undefined;
}
