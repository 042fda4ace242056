import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, isCalendarDay, startOfDay } from './calendar-day';
import { isTimeZone, offsetMinutes } from './time-zone';

const hourMs = 3_600_000;

/** Every zone there is, and oftener those that change their clocks at midnight, by half an hour, or are far out. */
const anyZone = fc.oneof(
  fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  fc.constantFrom(
    'Africa/Cairo',
    'Asia/Beirut',
    'America/Havana',
    'America/Santiago',
    'America/Scoresbysund',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Pacific/Chatham',
  ),
);
const anyInstant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2045-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('a day', () => {
  test('holds exactly the instants that bear its date, in every zone and across every change of clocks', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const day = dayAt(instant, zone);
        const start = startOfDay(day, zone);
        const end = startOfDay(addDays(day, 1), zone);
        expect(start.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(end.getTime()).toBeGreaterThan(instant.getTime());
        expect(dayAt(start, zone)).toBe(day);
        expect(dayAt(new Date(start.getTime() - 1), zone) < day).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-03-29', 'Europe/Paris', 23],
    ['2026-10-25', 'Europe/Paris', 25],
    ['2026-10-26', 'Europe/Paris', 24],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
  ])('%s in %s lasts %d hours', (day, zone, hours) => {
    const lasts = startOfDay(addDays(day, 1), zone).getTime() - startOfDay(day, zone).getTime();
    expect(lasts / hourMs).toBe(hours);
  });

  test('may begin at one, and may never have been', () => {
    expect(startOfDay('2026-03-29', 'Asia/Beirut').toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  test('is followed by the next one, also over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  test.each(['2026-02-29', '2026-13-01', '1999-12-31', '2026-1-1', '', 'today'])('%s is none', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });
});

test('a zone is one that clocks somewhere follow, never a bare offset', () => {
  expect(['Europe/Paris', 'UTC', 'Asia/Calcutta', 'Etc/GMT+5'].every(isTimeZone)).toBe(true);
  expect(['', '+01:00', 'Mars/Olympus', 'Europe/Paris; drop table'].some(isTimeZone)).toBe(false);
});

test('an offset is that of the season', () => {
  const winter = new Date('2026-01-15T12:00:00Z');
  expect(offsetMinutes('Europe/Paris', winter)).toBe(60);
  expect(offsetMinutes('Europe/Paris', new Date('2026-07-15T12:00:00Z'))).toBe(120);
  expect(offsetMinutes('America/St_Johns', winter)).toBe(-210);
  expect(offsetMinutes('UTC', winter)).toBe(0);
});
