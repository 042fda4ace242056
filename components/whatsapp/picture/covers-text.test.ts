import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversText } from './covers-text';

test.each([
  ['U+0-FF, U+131', 'Thé', true],
  ['U+0-FF, U+131', 'ı', true],
  ['U+0-FF, U+131', 'Чай', false],
  ['u+400-45f', 'Чай', true],
  ['U+4??', 'Ѐ', true],
  ['U+4??', 'Ԁ', false],
  ['U+1F37?', '🍵', true],
  ['U+D83C', '🍵', false],
  ['', 'anything', true],
  ['U+0-FF', '', false],
])('a face of %j draws %j: %j', (range, text, covers) => {
  expect(coversText(range, text)).toBe(covers);
});

test('a face draws a text exactly when it draws one of its characters', () => {
  const edge = fc.integer({ min: 0, max: 0x10_ff_ff });
  fc.assert(
    fc.property(edge, edge, fc.string({ unit: 'grapheme' }), (one, other, text) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const drawn = [...text].some((letter) => {
        const point = letter.codePointAt(0) ?? 0;
        return point >= first && point <= last;
      });
      expect(coversText(`U+${first.toString(16)}-${last.toString(16)}`, text)).toBe(drawn);
    }),
  );
});
