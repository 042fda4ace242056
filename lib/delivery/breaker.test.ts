import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Breaker, type CallVerdict } from './breaker';

const openMs = 30_000;

describe('a breaker', () => {
  test('opens at the fifth unknown in a row, and not at the fourth', () => {
    const breaker = new Breaker();
    feed(breaker, ['unknown', 'unknown', 'unknown', 'unknown']);
    expect(breaker.reason).toBeNull();
    feed(breaker, ['unknown']);
    expect(breaker.reason).toBe('unknowns_in_a_row');
  });

  test('does not count unknowns in a row across an answer', () => {
    const breaker = new Breaker();
    feed(breaker, ['unknown', 'unknown', 'unknown', 'unknown', 'good', 'unknown', 'unknown']);
    expect(breaker.reason).toBeNull();
  });

  test('opens when half of the last twenty went wrong', () => {
    const breaker = new Breaker();
    feed(
      breaker,
      Array.from({ length: 10 })
        .flatMap(() => ['good', 'bad'] as const)
        .slice(0, 19),
    );
    expect(breaker.reason).toBeNull();
    feed(breaker, ['bad']);
    expect(breaker.reason).toBe('half_bad');
  });

  test('forgets what went wrong more than twenty calls ago', () => {
    const breaker = new Breaker();
    const nine = Array.from({ length: 9 }, () => 'bad' as const);
    const twenty = Array.from({ length: 20 }, () => 'good' as const);
    feed(breaker, [...nine, ...twenty, ...nine]);
    expect(breaker.reason).toBeNull();
  });

  test('lets one message through after half a minute, and closes when it is answered', () => {
    const breaker = opened();
    expect(breaker.room(openMs - 1)).toBe(0);
    expect(breaker.msUntilProbe(openMs - 1)).toBe(1);
    expect(breaker.room(openMs)).toBe(1);
    const probe = breaker.begin(1);
    expect(breaker.room(openMs)).toBe(0);
    expect(breaker.record(probe, 'good', openMs)).toBe('closed');
    expect(breaker.room(openMs)).toBe(20);
  });

  test('waits twice as long each time that message is not answered, five minutes at most', () => {
    const breaker = opened();
    let nowMs = 0;
    const waits = [];
    for (let round = 0; round < 6; round += 1) {
      waits.push(breaker.msUntilProbe(nowMs));
      nowMs += breaker.msUntilProbe(nowMs);
      breaker.record(breaker.begin(1), 'bad', nowMs);
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });

  test('lets another message through when the one was not called after all', () => {
    const breaker = opened();
    breaker.record(breaker.begin(1), 'none', openMs);
    expect(breaker.room(openMs)).toBe(1);
  });

  test('is not closed by an answer to what was called before it opened', () => {
    const breaker = new Breaker();
    const late = breaker.begin(1);
    feed(breaker, ['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
    expect(breaker.record(late, 'good', openMs)).toBeNull();
    expect(breaker.reason).not.toBeNull();
  });

  test('goes on for what another process left of an opening', () => {
    const breaker = new Breaker();
    breaker.reopen('half_bad', 7000, 1000);
    expect(breaker.msUntilProbe(1000)).toBe(7000);
    expect(breaker.room(7999)).toBe(0);
    expect(breaker.room(8000)).toBe(1);
  });
});

test('whatever happens: nothing leaves while it is open, one at a time while it tries, and at most twenty unanswered', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('claim' as const), count: fc.integer({ min: 1, max: 130 }) }),
    fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(),
      verdict: fc.constantFrom<CallVerdict>('good', 'bad', 'unknown', 'none'),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const breaker = new Breaker();
      let nowMs = 0;
      let sinceAnswer = 0;
      let out: number[] = [];
      for (const taken of steps) {
        if (taken.do === 'wait') nowMs += taken.ms;
        if (taken.do === 'claim') {
          const room = breaker.room(nowMs);
          if (breaker.msUntilProbe(nowMs) > 0) expect(room).toBe(0);
          if (breaker.reason !== null) expect(room).toBeLessThanOrEqual(1);
          const count = Math.min(taken.count, room);
          const ticket = breaker.begin(count);
          out.push(...Array.from({ length: count }, () => ticket));
          sinceAnswer += count;
          expect(sinceAnswer).toBeLessThanOrEqual(20 + 1);
        }
        if (taken.do === 'answer' && out.length > 0) {
          const index = taken.which % out.length;
          const change = breaker.record(out[index] ?? -1, taken.verdict, nowMs);
          out = out.filter((_, at) => at !== index);
          if (taken.verdict === 'good' || change !== null) sinceAnswer = 0;
          else if (taken.verdict === 'none') sinceAnswer = Math.max(0, sinceAnswer - 1);
        }
      }
    }),
  );
});

test('a breaker never stands still: it always lets something through again, once its calls have ended', () => {
  const verdicts = fc.array(fc.constantFrom<CallVerdict>('good', 'bad', 'unknown', 'none'), {
    maxLength: 100,
  });
  fc.assert(
    fc.property(verdicts, (all) => {
      const breaker = new Breaker();
      let nowMs = 0;
      for (const verdict of all) {
        nowMs += breaker.msUntilProbe(nowMs);
        expect(breaker.room(nowMs)).toBeGreaterThan(0);
        breaker.record(breaker.begin(1), verdict, nowMs);
      }
    }),
  );
});

function feed(breaker: Breaker, verdicts: readonly CallVerdict[]): void {
  for (const verdict of verdicts) breaker.record(breaker.begin(1), verdict, 0);
}

function opened(): Breaker {
  const breaker = new Breaker();
  feed(breaker, ['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  return breaker;
}
