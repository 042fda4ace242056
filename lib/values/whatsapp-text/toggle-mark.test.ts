import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWhatsAppText } from './parse-whatsapp-text';
import { type TextMark, toggleMark } from './toggle-mark';

const marks = ['*', '_', '~', '```'] as const satisfies TextMark[];

/** `[` and `]` stand where the selection begins and ends, `|` where it is a caret. */
function toggled(written: string, mark: TextMark): string {
  const start = written.search(/[[|]/);
  const text = written.replace(/[[\]|]/g, '');
  const end = written.includes(']') ? written.indexOf(']') - 1 : start;
  const { replaced, by, selected } = toggleMark(text, { start, end }, mark);
  const next = text.slice(0, replaced.start) + by + text.slice(replaced.end);
  const [before, inner, after] = [
    next.slice(0, selected.start),
    next.slice(selected.start, selected.end),
    next.slice(selected.end),
  ];
  return inner === '' ? `${before}|${after}` : `${before}[${inner}]${after}`;
}

test.each([
  ['a [word] here', '*', 'a [*word*] here'],
  ['a [*word*] here', '*', 'a [word] here'],
  ['a *[word]* here', '*', 'a [word] here'],
  ['a wo|rd here', '_', 'a [_word_] here'],
  ['a _wo|rd_ here', '_', 'a [word] here'],
  ['été|', '*', '[*été*]'],
  ['nothing | here', '~', 'nothing ~|~ here'],
  ['a[ word ]here', '*', 'a[ *word* ]here'],
  ['[one\n\n two]', '*', '[*one*\n\n *two*]'],
  ['[*one*\n*two*]', '*', '[one\ntwo]'],
  ['[*one*\ntwo]', '*', '[*one*\n*two*]'],
  ['[one\ntwo]', '```', '[```one\ntwo```]'],
  ['[   ]', '*', '[   ]'],
] as const)('%j with %s is %j', (written, mark, expected) => {
  expect(toggled(written, mark)).toBe(expected);
});

test('what is marked is drawn so, and is as before when the mark is taken off', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8}){0,3}$/);
  fc.assert(
    fc.property(word, fc.constantFrom(...marks), (text, mark) => {
      const on = toggleMark(text, { start: 0, end: text.length }, mark);
      const [block] = parseWhatsAppText(on.by, 'interactiveBody');
      const type = mark === '```' ? 'mono' : 'span';
      expect(block?.lines[0]?.content).toMatchObject([{ type }]);
      expect(toggleMark(on.by, on.selected, mark).by).toBe(text);
    }),
  );
});

test('whatever is selected, no letter of the text is lost', () => {
  const letters = (text: string) => text.replace(/[*_~`]/g, '');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(40),
      fc.nat(40),
      fc.constantFrom(...marks),
      (text, from, length, mark) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const { replaced, by } = toggleMark(text, { start, end }, mark);
        const next = text.slice(0, replaced.start) + by + text.slice(replaced.end);
        expect(letters(next)).toBe(letters(text));
      },
    ),
  );
});
