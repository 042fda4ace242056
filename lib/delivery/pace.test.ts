import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberBucket, PairPace } from './pace';

describe('the pace of a number', () => {
  test('never lets more through in any second than the number may send, but for one slice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.nat(200), { maxLength: 200 }),
        (perSecond, stepsMs) => {
          const bucket = numberBucket(perSecond, 0);
          let nowMs = 0;
          let sent = 0;
          for (const stepMs of stepsMs) {
            nowMs += stepMs;
            const count = bucket.available(nowMs);
            bucket.take(count, nowMs);
            sent += count;
          }
          expect(sent).toBeLessThanOrEqual((nowMs / 1000) * perSecond + Math.max(1, perSecond * 0.05) + 1e-6);
        },
      ),
    );
  });

  test('says how long until the next message', () => {
    const bucket = numberBucket(10, 0);
    bucket.take(1, 0);
    expect(bucket.msUntilNext(0)).toBe(100);
    expect(bucket.msUntilNext(100)).toBe(0);
  });
});

describe('the pace towards one person', () => {
  test('allows a burst of 45, then one in six seconds', () => {
    const pace = new PairPace();
    for (let sent = 0; sent < 45; sent += 1) expect(pace.take('ada', 0)).toBe(0);
    expect(pace.take('ada', 0)).toBe(6000);
    expect(pace.take('grace', 0)).toBe(0);
    expect(pace.take('ada', 6000)).toBe(0);
    expect(pace.take('ada', 6000)).toBe(6000);
  });

  test('forgets people whose burst is whole again', () => {
    const pace = new PairPace();
    pace.take('ada', 0);
    pace.forgetFull(5999);
    expect(pace.size).toBe(1);
    pace.forgetFull(6000);
    expect(pace.size).toBe(0);
  });
});
