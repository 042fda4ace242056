'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { type Period, readRange } from '@/lib/history/period';

/** @returns what a period is called: its name, its one day, or its first and last. */
export function usePeriodName(): (period: Period) => string {
  const t = useTranslations('history.periods');
  const format = useFormatter();
  return (period) => {
    const range = readRange(period);
    if (!range) return t(period as Exclude<Period, `${string}..${string}`>);
    const [from, to] = [range.from, range.to].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date];
    return format.dateTimeRange(from, to, { dateStyle: 'medium', timeZone: 'UTC' });
  };
}
