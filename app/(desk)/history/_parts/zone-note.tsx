'use client';

import { useSyncExternalStore } from 'react';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'use-intl';
import { offsetMinutes } from '@/lib/values/time-zone';

const refreshMs = 60_000;

/** Says whose clock the list follows, where it is not the reader's own. */
export function ZoneNote() {
  const t = useTranslations('history');
  const format = useFormatter();
  const now = useNow({ updateInterval: refreshMs });
  const timeZone = useTimeZone() ?? 'UTC';
  const own = useSyncExternalStore(neverChanges, browserZone, () => null);
  if (own === null || offsetMinutes(own, now) === offsetMinutes(timeZone, now)) return null;
  const time = format.dateTime(now, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <p className="flex-none border-line border-b px-5 py-1.5 text-ink-3 text-meta max-md:px-4">
      {t('zone', { zone: timeZone.replaceAll('_', ' '), time })}
    </p>
  );
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges(): () => void {
  return () => undefined;
}
