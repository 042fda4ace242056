import { addDays, type CalendarDay, dayAt } from '@/lib/values/calendar-day';

/** Messages of one calendar day. The day is that of the desk's time zone. */
export type DayBand<Item> = { day: CalendarDay; when: 'today' | 'yesterday' | 'earlier'; items: Item[] };

/**
 * Cuts a list, already in order, where the calendar day changes.
 *
 * @param createdAt an item's ISO time
 * @param timeZone IANA name
 */
export function dayBands<Item>(
  items: readonly Item[],
  createdAt: (item: Item) => string,
  { now, timeZone }: { now: Date; timeZone: string },
): DayBand<Item>[] {
  const today = dayAt(now, timeZone);
  const yesterday = addDays(today, -1);
  const bands: DayBand<Item>[] = [];
  for (const item of items) {
    const day = dayAt(new Date(createdAt(item)), timeZone);
    const last = bands.at(-1);
    if (last?.day === day) last.items.push(item);
    else bands.push({ day, when: nameOf(day, today, yesterday), items: [item] });
  }
  return bands;
}

function nameOf(day: string, today: string, yesterday: string): DayBand<never>['when'] {
  if (day === today) return 'today';
  return day === yesterday ? 'yesterday' : 'earlier';
}
