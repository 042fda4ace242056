import { expect, test } from 'vitest';
import { threadDays } from './thread-days';

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);

test('a run lasts while one speaks on the same day', () => {
  const days = threadDays(
    [
      { from: 'customer', at: at('20T09:00') },
      { from: 'business', at: at('20T10:00') },
      { from: 'business', at: at('20T11:00') },
      { from: 'business', at: at('21T09:00') },
    ],
    'UTC',
  );
  expect(days.map((day) => day.map(({ first, last }) => [first, last]))).toEqual([
    [
      [true, true],
      [true, false],
      [false, true],
    ],
    [[true, true]],
  ]);
});

test('days are those of the zone', () => {
  const late = [
    { from: 'business', at: at('20T22:30') } as const,
    { from: 'business', at: at('20T23:30') } as const,
  ];
  expect(threadDays(late, 'UTC')).toHaveLength(1);
  expect(threadDays(late, 'Europe/Paris')).toHaveLength(2);
});
