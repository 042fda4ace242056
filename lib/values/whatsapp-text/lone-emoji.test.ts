import { expect, test } from 'vitest';
import { countLoneEmoji } from './lone-emoji';

test('one to three emoji and nothing else are counted, however they are composed', () => {
  expect(['👍🏽', '👨‍👩‍👧 ', '🇫🇷❤️', '1️⃣😀😀'].map(countLoneEmoji)).toEqual([1, 1, 2, 3]);
});

test('words, digits, signs and longer rows are ordinary text', () => {
  expect(['', 'ok 👍', '1', '©', '😀😀😀😀', '😀\n😀'].map(countLoneEmoji)).toEqual([0, 0, 0, 0, 0, 0]);
});
