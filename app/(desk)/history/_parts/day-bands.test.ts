import { expect, test } from 'vitest';
import { dayBands } from './day-bands';

function bandsOf(times: string[], now: string, timeZone: string) {
  return dayBands(times, (time) => time, { now: new Date(now), timeZone });
}

test('messages stand under the day they were sent on, in their order', () => {
  const times = [
    '2026-11-20T13:05:00Z',
    '2026-11-20T08:00:00Z',
    '2026-11-19T17:00:00Z',
    '2026-11-01T09:00:00Z',
  ];
  expect(bandsOf(times, '2026-11-20T14:00:00Z', 'Europe/Paris')).toEqual([
    { day: '2026-11-20', when: 'today', items: times.slice(0, 2) },
    { day: '2026-11-19', when: 'yesterday', items: [times[2]] },
    { day: '2026-11-01', when: 'earlier', items: [times[3]] },
  ]);
});

test('a day is that of the zone it is asked for', () => {
  const lateInParis = ['2026-11-19T23:30:00Z'];
  expect(bandsOf(lateInParis, '2026-11-20T08:00:00Z', 'Europe/Paris')[0]?.when).toBe('today');
  expect(bandsOf(lateInParis, '2026-11-20T08:00:00Z', 'UTC')[0]?.when).toBe('yesterday');
});

test('yesterday is the calendar’s, also when the clocks changed in between', () => {
  const beforeTheChange = ['2026-10-24T22:30:00Z'];
  expect(bandsOf(beforeTheChange, '2026-10-26T22:30:00Z', 'Europe/Paris')[0]?.when).toBe('yesterday');
});

test('nothing sent, no day', () => {
  expect(bandsOf([], '2026-11-20T14:00:00Z', 'UTC')).toEqual([]);
});
