import { expect, test } from 'vitest';
import { chatDay } from './chat-day';

const words = { language: 'en', timeZone: 'Europe/Paris', today: 'Today', yesterday: 'Yesterday' };
const now = Date.parse('2026-11-23T00:30:00+01:00');

test.each([
  ['2026-11-23T00:05:00+01:00', 'Today'],
  ['2026-11-22T23:55:00+01:00', 'Yesterday'],
  ['2026-11-18T12:00:00+01:00', 'Wednesday'],
  ['2026-11-16T12:00:00+01:00', '11/16/26'],
  ['2026-11-24T12:00:00+01:00', 'Today'],
])('%s is called %s', (at, expected) => {
  expect(chatDay({ ...words, at: Date.parse(at), now })).toBe(expected);
});

test('a day is a day also when a clock changes', () => {
  const monday = Date.parse('2026-10-26T08:00:00+01:00');
  const saturday = Date.parse('2026-10-24T23:00:00+02:00');
  expect(chatDay({ ...words, at: saturday, now: monday })).toBe('Saturday');
});
