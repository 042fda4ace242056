import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeTurn } from './take-turn';
import { type Bucket, takeToken } from './token-bucket';

const anyLimit = fc.record({
  perMinute: fc.integer({ min: 1, max: 600 }),
  burst: fc.integer({ min: 1, max: 100 }),
});

describe('a limit', () => {
  test('never lets through more than its burst and what has come back since', () => {
    const gapsMs = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyLimit, gapsMs, (limit, gaps) => {
        let bucket: Bucket | undefined;
        let at = 0;
        let allowed = 0;
        for (const gap of gaps) {
          at += gap;
          const [turn, after] = takeToken(bucket, limit, at);
          bucket = after;
          if (turn.allowed) allowed += 1;
          expect(allowed).toBeLessThanOrEqual(limit.burst + (at * limit.perMinute) / 60_000 + 1e-6);
        }
      }),
    );
  });

  test('allows the whole burst at once, then says after how long there is one more', () => {
    fc.assert(
      fc.property(anyLimit, (limit) => {
        let bucket: Bucket | undefined;
        for (let count = 0; count < limit.burst; count += 1) {
          const [turn, after] = takeToken(bucket, limit, 0);
          expect(turn).toEqual({ allowed: true });
          bucket = after;
        }
        const [refused, empty] = takeToken(bucket, limit, 0);
        if (refused.allowed) throw new Error('More than the burst was allowed.');
        expect(takeToken(empty, limit, refused.waitSeconds * 1000)[0]).toEqual({ allowed: true });
      }),
    );
  });
});

test('each person has their own count of each thing', () => {
  const search = { name: 'a', perMinute: 1, burst: 1 };
  expect(takeTurn(search, 'lea', 0)).toEqual({ allowed: true });
  expect(takeTurn(search, 'lea', 0)).toEqual({ allowed: false, waitSeconds: 60 });
  expect(takeTurn(search, 'tom', 0)).toEqual({ allowed: true });
  expect(takeTurn({ ...search, name: 'b' }, 'lea', 0)).toEqual({ allowed: true });
});

test('what is shared by name is counted together, and memory stays bounded', () => {
  const limit = { name: 'c', perMinute: 1, burst: 1 };
  takeTurn(limit, 'first', 0);
  expect(takeTurn({ ...limit }, 'first', 0)).toMatchObject({ allowed: false });
  for (let count = 0; count < 10_000; count += 1) takeTurn(limit, `other ${count}`, 0);
  expect(takeTurn(limit, 'first', 0)).toEqual({ allowed: true });
});
