import { addDays, type CalendarDay, dayAt, isCalendarDay, startOfDay } from '@/lib/values/calendar-day';

/** Periods that move on with the days; `last7` and `last30` end today. */
export const periodNames = ['today', 'yesterday', 'last7', 'last30', 'month'] as const;
type PeriodName = (typeof periodNames)[number];

/** A moving period, or from one day through another: `2026-11-01..2026-11-20`. */
export type Period = PeriodName | `${CalendarDay}..${CalendarDay}`;

/** From its first day through its last. */
export type DayRange = { from: CalendarDay; to: CalendarDay };

/** @returns the period an address names, or null for what is none. */
export function readPeriod(text: string): Period | null {
  const named = periodNames.find((name) => name === text);
  if (named) return named;
  const range = readRange(text);
  return range && isCalendarDay(range.from) && isCalendarDay(range.to) && range.from <= range.to
    ? periodOf(range)
    : null;
}

/** @returns the period from one day through another. */
export function periodOf({ from, to }: DayRange): Period {
  return `${from}..${to}`;
}

/** @returns the days of `period` when it is `today`. */
export function daysOf(period: Period, today: CalendarDay): DayRange {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last7':
      return { from: addDays(today, -6), to: today };
    case 'last30':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    default:
      return readRange(period) ?? { from: today, to: today };
  }
}

/** @returns the instants of `period` in `timeZone` (IANA name): from the first one until, and without, the second. */
export function instantsOf(period: Period, now: Date, timeZone: string): { from: Date; until: Date } {
  const { from, to } = daysOf(period, dayAt(now, timeZone));
  return { from: startOfDay(from, timeZone), until: startOfDay(addDays(to, 1), timeZone) };
}

/** @returns the days of a period that names them, or null for one that moves. */
export function readRange(text: string): DayRange | null {
  const [from, to, ...more] = text.split('..');
  return from !== undefined && to !== undefined && more.length === 0 ? { from, to } : null;
}
