import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTextOnlyMarks } from './has-text-only-marks';
import { parseWhatsAppText } from './parse-whatsapp-text';
import type { WhatsAppInline } from './tree';

test.each(['- a', '* a', '• a', '7. a', '12. a', '> a', 'x `b`', 'a\r\n- b', '*a `c` b*'])(
  '%j has marks that a body shows as they are',
  (text) => expect(hasTextOnlyMarks(text)).toBe(true),
);

test.each(['', '*bold* _it_ ~st~', '-a', ' - a', '100. a', 'a`b`c', '```- a\n> b\n`c` ```', 'Tea - fresh'])(
  '%j has none',
  (text) => expect(hasTextOnlyMarks(text)).toBe(false),
);

test('it is told of exactly the texts that a text message draws so', () => {
  const text = fc.string({ unit: fc.constantFrom(...'-*•>1. `~_a\n\r', '```', '😀'), maxLength: 40 });
  void fc.assert(
    fc.property(text, (typed) => {
      const drawn = parseWhatsAppText(typed, 'text').some(
        ({ type, lines }) => type !== 'text' || lines.some(({ content }) => content.some(isOrHoldsCode)),
      );
      expect(hasTextOnlyMarks(typed)).toBe(drawn);
    }),
    { numRuns: 2000 },
  );
});

function isOrHoldsCode(node: WhatsAppInline): boolean {
  return node.type === 'code' || (node.type === 'span' && node.children.some(isOrHoldsCode));
}
