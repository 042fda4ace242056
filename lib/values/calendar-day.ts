/** A day of the calendar, ISO 8601: `2026-11-20`. Days compare as their text does. */
export type CalendarDay = string;

const dayMs = 24 * 60 * 60 * 1000;
/** No zone is further from UTC than 14 hours, and no change of clocks is longer than a day. */
const searchMs = 2 * dayMs;

/** @returns whether `text` names a day there is, in the years a desk can have messages of. */
export function isCalendarDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @returns the day it is in `timeZone` (IANA name) at `instant`. */
export function dayAt(instant: Date, timeZone: string): CalendarDay {
  return dayFormat(timeZone).format(instant);
}

/** @returns the day `count` days after `day`, or before it when negative: on the calendar, whatever the clocks do. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/**
 * The first instant of `day` in `timeZone`. Not always midnight: some zones set their clocks forward at midnight, so
 * that the day begins at one. Of a day a zone left out, that of the next.
 */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  const format = dayFormat(timeZone);
  let before = Date.parse(`${day}T00:00:00Z`) - searchMs;
  let reached = before + 2 * searchMs;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (format.format(middle) < day) before = middle;
    else reached = middle;
  }
  return new Date(reached);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a hundred times what using it does. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
  formats.set(timeZone, made);
  return made;
}
