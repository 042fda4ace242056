import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isActionBody } from './action-body';

/** As React writes a typed text: a dollar in front is doubled. */
const written = (value: unknown): unknown => {
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value;
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, written(held)]));
};

test('whatever a person can type passes', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string().map((text) => `$${text}`),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(texts, fc.dictionary(fc.string(), texts), fc.jsonValue())), (args) => {
      expect(isActionBody(JSON.stringify(written(args)))).toBe(true);
    }),
  );
});

test.each([
  '["$undefined"]',
  '["$D2026-11-20T09:00:00.000Z"]',
  '["$n123"]',
  '["$NaN","$-0","$-Infinity"]',
  '[]',
])('%s passes', (text) => {
  expect(isActionBody(text)).toBe(true);
});

test.each([
  '["$1"]',
  '["$@1"]',
  '["$F1"]',
  '["$Q1"]',
  '["$K1"]',
  '["$B1"]',
  '["$o1"]',
  '["$T"]',
  '[{"then":"$1:__proto__:then"}]',
  '[[["$a"]]]',
  '{"0":[]}',
  '5',
  '',
  '{',
])('%s does not', (text) => {
  expect(isActionBody(text)).toBe(false);
});
