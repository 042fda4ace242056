import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesce } from './coalesce';
import type { LiveEvent } from './live-event';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function record() {
  const sent: LiveEvent[] = [];
  return { sent, coalescer: coalesce((event) => sent.push(event)) };
}

test('the first event of a topic is passed on at once, whatever other topics do', () => {
  const { sent, coalescer } = record();
  coalescer.push({ topic: 'messages', ids: ['1'] });
  coalescer.push({ topic: 'drafts', ids: ['2'] });
  expect(sent).toEqual([
    { topic: 'messages', ids: ['1'] },
    { topic: 'drafts', ids: ['2'] },
  ]);
});

test('what follows within a tenth of a second is one event with every id once', () => {
  const { sent, coalescer } = record();
  for (const ids of [['1'], ['2'], ['3', '2']]) coalescer.push({ topic: 'messages', ids });
  vi.advanceTimersByTime(100);
  expect(sent.slice(1)).toEqual([{ topic: 'messages', ids: ['2', '3'] }]);
});

test('a storm of a second becomes eleven events at most, and nothing of it is lost', () => {
  const { sent, coalescer } = record();
  const ids = Array.from({ length: 1_000 }, (_, index) => String(index));
  for (const id of ids) {
    coalescer.push({ topic: 'messages', ids: [id] });
    vi.advanceTimersByTime(1);
  }
  expect(sent.length).toBeLessThanOrEqual(11);
  vi.advanceTimersByTime(100);
  expect(sent.flatMap((event) => event.ids)).toEqual(ids);
});

test('an event for the whole topic is not narrowed by ids that are gathered with it', () => {
  const { sent, coalescer } = record();
  for (const ids of [['1'], ['2'], [], ['3']]) coalescer.push({ topic: 'messages', ids });
  vi.advanceTimersByTime(100);
  expect(sent.slice(1)).toEqual([{ topic: 'messages', ids: [] }]);
});

test('nothing is sent after the stop', () => {
  const { sent, coalescer } = record();
  coalescer.push({ topic: 'messages', ids: ['1'] });
  coalescer.push({ topic: 'messages', ids: ['2'] });
  coalescer.stop();
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(1);
});
