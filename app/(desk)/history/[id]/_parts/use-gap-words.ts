'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { type Gap, readableGap } from './gap';

const keys = {
  underSecond: 'underSecond',
  milliseconds: 'afterMs',
  seconds: 'afterSeconds',
  minutes: 'afterMinutes',
  hours: 'afterHours',
  days: 'afterDays',
} as const satisfies Record<Gap['unit'], string>;

/** @returns a gap in words: "+1.1 s". */
export function useGapWords(): (gapMs: number, precision: 'ms' | 's') => string {
  const t = useTranslations('history');
  const format = useFormatter();
  return (gapMs, precision) => {
    const { unit, value } = readableGap(gapMs, precision);
    return t(keys[unit], { value: format.number(value) });
  };
}
