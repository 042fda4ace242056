/** Messages of one calendar day. `day` is its ISO date in the reader's time zone. */
export type DayBand<Item> = { day: string; when: 'today' | 'yesterday' | 'earlier'; items: Item[] };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Cuts a list, already in order, where the reader's calendar day changes.
 *
 * @param createdAt an item's ISO time
 * @param timeZone IANA name
 */
export function dayBands<Item>(
  items: readonly Item[],
  createdAt: (item: Item) => string,
  { now, timeZone }: { now: Date; timeZone: string },
): DayBand<Item>[] {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
  const today = format.format(now);
  const yesterday = dayBefore(today);
  const bands: DayBand<Item>[] = [];
  for (const item of items) {
    const day = format.format(new Date(createdAt(item)));
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

/** On the calendar, so that a day of 23 or 25 hours is a day. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}
