import { offsetMinutes } from '@/lib/values/time-zone';

/** `id` is the IANA name, `name` what its time is called, `offset` how far its clocks are from UTC now. */
export type TimeZoneChoice = { id: string; name: string; offset: string };

/** As many as somebody looks through; whoever wants another types on. */
const shownMax = 80;

/** @returns every zone this browser knows, by name. */
export function listTimeZones(locale: string, now: Date): TimeZoneChoice[] {
  const ids = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...ids].sort().map((id) => ({
    id,
    name: nameOf(id, locale, now),
    offset: offsetText(offsetMinutes(id, now)),
  }));
}

/** @returns the zones that have every word of `typed` in their place, name or offset, typography aside. */
export function matchingZones(zones: readonly TimeZoneChoice[], typed: string): TimeZoneChoice[] {
  const words = plain(typed).split(/\s+/);
  return zones
    .filter(({ id, name, offset }) => {
      const text = plain(`${id} ${name} ${offset}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, shownMax);
}

/** @returns `UTC+5:45`, with a true minus sign. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function nameOf(timeZone: string, locale: string, now: Date): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
  return format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('_', ' ')
    .replaceAll('’', "'")
    .replaceAll('−', '-')
    .toLowerCase();
}
