'use client';

import { useFormatter, useNow, useTranslations } from 'use-intl';
import type { Point } from '@/lib/preflight/rules/point';

const namesMax = 3;

/** @returns what turns a point into its sentence, in the reader's language. */
export function usePointWords(): (point: Point) => string {
  const t = useTranslations('preflight');
  const format = useFormatter();
  const now = useNow();

  function nameList(names: readonly string[]): string {
    // Each name keeps its own direction inside the sentence.
    const isolated = names.slice(0, namesMax).map((name) => `\u2068${name}\u2069`);
    const more = names.length - isolated.length;
    return more > 0 ? t('names', { names: isolated.join(', '), more }) : format.list(isolated);
  }

  function time({ sentence, values: { at } }: Point): string {
    if (at === undefined) return '';
    const date = new Date(at);
    if (sentence === 'slowed') return format.dateTime(date, { timeStyle: 'short' });
    return format.relativeTime(date, { now: now < date ? date : now });
  }

  return (point) => {
    const { count = 0, shown = 0, total = 0, minutes = 0, reason = '' } = point.values;
    const values = { count, shown, total, minutes, reason, names: nameList(point.names), at: time(point) };
    return t(`points.${point.sentence}`, values);
  };
}
