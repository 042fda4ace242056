import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay';

test('another try never comes sooner than Meta asked, nor later than five minutes unless Meta asked', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(
      fc.nat(600_000),
      fc.nat(600_000),
      fc.integer({ min: 1, max: 5000 }),
      random,
      (baseMs, retryAfterMs, attempt, luck) => {
        const delay = retryDelayMs({ baseMs, retryAfterMs }, attempt, luck);
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs);
        expect(delay).toBeLessThanOrEqual(Math.max(retryAfterMs, 300_000));
      },
    ),
  );
});

test('each refusal doubles the span', () => {
  const wait = { baseMs: 1000, retryAfterMs: 0 };
  expect([1, 2, 3].map((attempt) => retryDelayMs(wait, attempt, 0))).toEqual([500, 1000, 2000]);
});
