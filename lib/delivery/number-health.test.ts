import { describe, expect, test } from 'vitest';
import type { AttemptOutcome } from './attempt-outcome';
import { NumberHealth } from './number-health';

const now = new Date('2026-11-20T12:00:00Z');
const unknown: AttemptOutcome = { outcome: 'unknown', reason: 'timed_out', error: null };
const accepted: AttemptOutcome = { outcome: 'accepted', wamid: 'wamid.A', waId: null, bsuid: null };
const error = { code: 130_429, title: null, message: '', details: null };
const wait = { outcome: 'again_later' as const, scope: 'number' as const, baseMs: 1000, retryAfterMs: 0 };
const slowDown: AttemptOutcome = { ...wait, reason: 'meta_asked', error };
const unreachable: AttemptOutcome = { ...wait, reason: 'no_connection', error: null };

describe('the health of a number', () => {
  test('shows an opening from its first moment on, and nothing once Meta answers again', () => {
    const health = new NumberHealth();
    expect(health.shown(0)).toBeNull();
    for (let count = 0; count < 5; count += 1) health.heed(health.begin(1), unknown, 0, now);
    const since = now.toISOString();
    expect(health.shown(0)).toEqual({
      cause: 'no_answers',
      reason: 'unknowns_in_a_row',
      since,
      until: '2026-11-20T12:00:30.000Z',
    });
    expect(health.room(0)).toEqual({ count: 0, waitMs: 30_000 });

    const halfMinuteOn = new Date(now.getTime() + 30_000);
    health.heed(health.begin(1), unknown, 30_000, halfMinuteOn);
    expect(health.shown(30_000)).toMatchObject({ since, until: '2026-11-20T12:01:30.000Z' });
    health.heed(health.begin(1), accepted, 90_000, now);
    expect(health.shown(90_000)).toBeNull();
    expect(health.room(90_000)).toEqual({ count: 20, waitMs: 0 });
  });

  test('pauses for as long as Meta asks, and says so only that long', () => {
    const health = new NumberHealth();
    health.heed(health.begin(1), slowDown, 0, now);
    expect(health.room(0)).toEqual({ count: 0, waitMs: 1000 });
    expect(health.shown(0)).toMatchObject({ cause: 'meta_asked', code: 130_429 });
    expect(health.shown(1000)).toBeNull();
    expect(health.room(1000).count).toBe(20);
  });

  test('counts a Meta that cannot be reached as sick, one that refuses as well', () => {
    const sick = new NumberHealth();
    for (let count = 0; count < 10; count += 1) sick.heed(sick.begin(1), unreachable, 0, now);
    expect(sick.shown(0)).toMatchObject({ cause: 'no_answers', reason: 'half_bad' });
    const well = new NumberHealth();
    const refused: AttemptOutcome = { outcome: 'refused', error };
    for (let count = 0; count < 30; count += 1) well.heed(well.begin(1), refused, 0, now);
    expect(well.shown(0)).toBeNull();
    expect(well.room(0).count).toBe(20);
  });

  test('goes on where the last holder of the number stopped', () => {
    const health = new NumberHealth();
    const left = {
      cause: 'no_answers' as const,
      reason: 'half_bad' as const,
      since: '2026-11-20T11:59:00.000Z',
      until: '2026-11-20T12:00:20.000Z',
    };
    health.takeOver(left, 0, now);
    expect(health.room(0)).toEqual({ count: 0, waitMs: 20_000 });
    expect(health.shown(0)).toEqual(left);
    expect(health.room(20_000)).toEqual({ count: 1, waitMs: 0 });
  });

  test('begins well where what the last holder wrote is over', () => {
    const health = new NumberHealth();
    const until = '2026-11-20T11:59:59.000Z';
    health.takeOver({ cause: 'no_answers', reason: 'half_bad', since: until, until }, 0, now);
    expect(health.room(0).count).toBe(20);
    expect(health.shown(0)).toBeNull();
  });
});
