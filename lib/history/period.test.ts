import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt } from '@/lib/values/calendar-day';
import { firstIdAt } from './first-id-at';
import { daysOf, instantsOf, type Period, periodNames, periodOf, readPeriod } from './period';
import { v7 } from 'uuid';

const anyInstant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2045-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyRange = fc
  .tuple(anyInstant, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ from: dayAt(from, 'UTC'), to: addDays(dayAt(from, 'UTC'), days) }));
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(fc.constantFrom(...periodNames), anyRange.map(periodOf));

describe('a period', () => {
  test('takes in exactly the instants whose day is one of its days, in every zone', () => {
    fc.assert(
      fc.property(anyPeriod, anyInstant, anyZone, anyInstant, (period, now, zone, sent) => {
        const { from, to } = daysOf(period, dayAt(now, zone));
        const bounds = instantsOf(period, now, zone);
        const day = dayAt(sent, zone);
        expect(bounds.from <= sent && sent < bounds.until).toBe(from <= day && day <= to);
      }),
    );
  });

  test('of now holds now, but for yesterday, which ends where today begins', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (now, zone) => {
        for (const name of ['today', 'last7', 'last30', 'month'] as const) {
          const { from, until } = instantsOf(name, now, zone);
          expect(from <= now && now < until).toBe(true);
        }
        expect(instantsOf('yesterday', now, zone).until).toEqual(instantsOf('today', now, zone).from);
      }),
    );
  });

  test('is carried by an address and read back', () => {
    fc.assert(fc.property(anyPeriod, (period) => readPeriod(period) === period));
  });
});

test('the last days count today in', () => {
  expect(daysOf('last7', '2026-11-20')).toEqual({ from: '2026-11-14', to: '2026-11-20' });
  expect(daysOf('last30', '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  expect(daysOf('month', '2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' });
});

test.each([
  '',
  'lately',
  '2026-11-20',
  '2026-11-20..2026-11-19',
  '2026-02-30..2026-03-01',
  '..',
  'today..today',
])('there is no period %s', (text) => expect(readPeriod(text)).toBeNull());

test('the first id of a time stands before every id made then, and after every one made earlier', () => {
  fc.assert(
    fc.property(anyInstant, (time) => {
      const first = firstIdAt(time);
      expect(first < v7({ msecs: time.getTime() })).toBe(true);
      expect(first > v7({ msecs: time.getTime() - 1 })).toBe(true);
    }),
  );
});
