import { describe, expect, test } from 'vitest';
import type { ShownAttempt } from '@/lib/history/get-message';
import { timelineEntries } from './timeline-entries';

function attempt(given: Partial<ShownAttempt>): ShownAttempt {
  return {
    number: 1,
    startedAt: '2026-11-20T14:03:55.138Z',
    finishedAt: null,
    outcome: null,
    httpStatus: null,
    graphCode: null,
    response: null,
    reason: null,
    ...given,
  };
}

const queued = { step: 'queued', at: '2026-11-20T14:03:55.120Z', gapMs: null } as const;

describe('timelineEntries', () => {
  test('our own times are read to the millisecond, Meta’s statuses to the second', () => {
    const timeline = [
      queued,
      { step: 'accepted', at: '2026-11-20T14:03:55.378Z', gapMs: 258 },
      { step: 'delivered', at: '2026-11-20T14:03:57.000Z', gapMs: 1622 },
    ] as const;
    const entries = timelineEntries({
      state: 'delivered',
      timeline: [...timeline],
      attempts: [],
      error: null,
      decision: null,
    });
    expect(entries.map(({ name, precision, gapMs }) => [name, precision, gapMs])).toEqual([
      ['queued', 'ms', null],
      ['accepted', 'ms', 258],
      ['delivered', 's', 1622],
    ]);
  });

  test('a failure has the precision of whoever told it', () => {
    const timeline = [queued, { step: 'failed', at: '2026-11-20T14:03:56.000Z', gapMs: 880 } as const];
    const words = { code: 131026, title: null, message: '', details: null };
    const precisionOf = (source: 'request' | 'webhook') =>
      timelineEntries({
        state: 'failed',
        timeline,
        attempts: [],
        error: { source, ...words },
        decision: null,
      }).at(-1)?.precision;
    expect([precisionOf('request'), precisionOf('webhook')]).toEqual(['ms', 's']);
  });

  test('a refusal that was tried again stands before the try that worked', () => {
    const timeline = [
      queued,
      { step: 'sending', at: '2026-11-20T14:04:02.000Z', gapMs: 6880 },
      { step: 'accepted', at: '2026-11-20T14:04:02.200Z', gapMs: 200 },
    ] as const;
    const refused = attempt({ outcome: 'again_later', finishedAt: '2026-11-20T14:03:55.400Z' });
    const accepted = attempt({ number: 2, outcome: 'accepted', finishedAt: '2026-11-20T14:04:02.200Z' });
    const entries = timelineEntries({
      state: 'accepted',
      timeline: [...timeline],
      attempts: [refused, accepted],
      error: null,
      decision: null,
    });
    expect(entries.map(({ name, gapMs }) => [name, gapMs])).toEqual([
      ['queued', null],
      ['again_later', 280],
      ['sending', 6600],
      ['accepted', 200],
    ]);
  });

  test('a message without an answer ends in saying so', () => {
    const lost = attempt({ outcome: 'unknown', finishedAt: '2026-11-20T14:04:15.138Z' });
    const entries = timelineEntries({
      state: 'unknown',
      timeline: [queued],
      attempts: [lost],
      error: null,
      decision: null,
    });
    expect(entries.at(-1)).toEqual({ name: 'unknown', at: lost.finishedAt, precision: 'ms', gapMs: 20_018 });
  });

  test('a message that was not sent after all ends when somebody said so', () => {
    const decision = { decision: 'cancelled' as const, by: 'Ana', at: '2026-11-20T15:03:55.120Z' };
    const entries = timelineEntries({
      state: 'cancelled',
      timeline: [queued],
      attempts: [],
      error: null,
      decision,
    });
    expect(entries.at(-1)).toEqual({ name: 'cancelled', at: decision.at, precision: 'ms', gapMs: 3_600_000 });
  });
});
