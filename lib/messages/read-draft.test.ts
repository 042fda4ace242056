import { expect, test } from 'vitest';
import { readDraft } from './read-draft';

test('a stored draft comes back with what knows how to handle it', () => {
  const stored = readDraft('product', { productRetailerId: 'tea', body: '', footer: '' });
  expect(stored?.definition.productReferences(stored.draft)).toEqual([
    { retailerId: 'tea', section: null, position: 0 },
  ]);
  expect(stored?.definition.summarize(stored.draft, []).title).toBe('tea');
});

test('a kind of another version, and fields of another kind, are nothing', () => {
  expect(readDraft('hologram', {})).toBeNull();
  expect(readDraft('constructor', {})).toBeNull();
  expect(readDraft('product', { body: '' })).toBeNull();
});
