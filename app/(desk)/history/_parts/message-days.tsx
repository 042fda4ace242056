'use client';

import { clsx } from 'clsx';
import { useId } from 'react';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'use-intl';
import type { ListedMessage } from '@/lib/history/listed-message';
import { dayAt } from '@/lib/values/calendar-day';
import { type DayBand, dayBands } from './day-bands';
import { ListHead } from './list-head';
import { MessageRow } from './message-row';
import { bandClass } from './row-class';

const refreshMs = 60_000;

export type MessageDaysProps = {
  messages: readonly ListedMessage[];
  openId: string | null;
  /** The filters of the address, which a message keeps. */
  search: string;
};

/** The messages under the day they were sent on. */
export function MessageDays({ messages, ...row }: MessageDaysProps) {
  const now = useNow({ updateInterval: refreshMs });
  const timeZone = useTimeZone() ?? 'UTC';
  const bands = dayBands(messages, (message) => message.times.createdAt, { now, timeZone });
  return (
    <div className="flex-none">
      <ListHead />
      {bands.map((band) => (
        <Day key={band.day} band={band} {...row} now={now} />
      ))}
    </div>
  );
}

function Day({
  band,
  openId,
  search,
  now,
}: Omit<MessageDaysProps, 'messages'> & { band: DayBand<ListedMessage>; now: Date }) {
  const id = useId();
  const name = useDayName()(band, now);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={clsx(bandClass, 'sticky top-0 z-10 first-letter:uppercase @2xl:top-8')}>
        {name}
      </h2>
      <ul>
        {band.items.map((message) => (
          <li key={message.id}>
            <MessageRow message={message} isOpen={message.id === openId} search={search} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Today", "Yesterday", else the date, with its year where it is not this one. */
function useDayName(): (band: DayBand<unknown>, now: Date) => string {
  const t = useTranslations('history');
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  return ({ when, day }, now) => {
    if (when !== 'earlier') return t(when);
    const thisYear = day.slice(0, 4) === dayAt(now, timeZone).slice(0, 4);
    return format.dateTime(new Date(`${day}T12:00:00Z`), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(thisYear ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    });
  };
}
