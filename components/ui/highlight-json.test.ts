import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightJson } from './highlight-json';

describe('highlighting JSON', () => {
  test('the parts put together are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (code) => {
        const parts = highlightJson(code);
        expect(parts.map((part) => part.text).join('')).toBe(code);
      }),
    );
  });

  test('tells keys, strings and literals apart, quotes inside a string included', () => {
    const parts = highlightJson('{"a": "say \\"b\\": c", "d": -1.5e3, "e": null}');
    const colored = parts.filter((part) => part.role !== 'plain').map((part) => `${part.role} ${part.text}`);
    expect(colored).toEqual([
      'key "a"',
      'string "say \\"b\\": c"',
      'key "d"',
      'literal -1.5e3',
      'key "e"',
      'literal null',
    ]);
  });
});
