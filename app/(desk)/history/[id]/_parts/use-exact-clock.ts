'use client';

import { useFormatter } from 'use-intl';

/** @returns the time of day to the second or the millisecond, whatever is known. */
export function useExactClock(): (at: string, precision: 'ms' | 's') => string {
  const format = useFormatter();
  return (at, precision) =>
    format.dateTime(new Date(at), {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      ...(precision === 'ms' ? { fractionalSecondDigits: 3 } : {}),
    });
}
