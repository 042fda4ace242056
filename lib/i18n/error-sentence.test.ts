import { expect, test } from 'vitest';
import { errorSentence } from './error-sentence';

const sentences = {
  '131047': { what: 'The window was closed.', todo: 'Wait for them to write.' },
  '200': { what: 'A permission is missing.', todo: 'Ask an administrator.' },
  not_reached: { what: 'Meta could not be reached.', todo: 'Look at the connection.' },
  unknown: { what: 'Meta refused it.', todo: 'Read its words.' },
};

test('a code the desk knows has a sentence of its own', () => {
  expect(errorSentence(sentences, { code: 131047 })).toBe(sentences['131047']);
});

test('every code of a missing permission is told alike', () => {
  expect(errorSentence(sentences, { code: 200 })).toBe(sentences['200']);
  expect(errorSentence(sentences, { code: 299 })).toBe(sentences['200']);
  expect(errorSentence(sentences, { code: 300 })).toBe(sentences.unknown);
});

test('a code nobody has described, or none at all, is still told in words', () => {
  expect(errorSentence(sentences, { code: 999999 })).toBe(sentences.unknown);
  expect(errorSentence(sentences, { code: null })).toBe(sentences.unknown);
});

test('why the desk gave up stands over the code Meta gave', () => {
  expect(errorSentence(sentences, { code: 131047, reason: 'not_reached' })).toBe(sentences.not_reached);
});
