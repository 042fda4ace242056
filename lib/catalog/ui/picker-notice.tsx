'use client';

import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';

export type PickerNoticeProps = { chosenCount: number; max: number; isRefused: boolean };

/** How much room there is, and at the end of it what to do; said aloud as it changes. */
export function PickerNotice({ chosenCount, max, isRefused }: PickerNoticeProps) {
  const t = useTranslations('catalog');
  const isFull = chosenCount >= max;
  return (
    <p role="status" className={clsx('mt-2 flex gap-1.5 text-meta', isFull ? 'text-amber' : 'text-ink-3')}>
      {isFull && <TriangleAlert className="mt-px size-3.5" aria-hidden />}
      {isFull
        ? t(isRefused ? 'noRoom' : 'full', { max })
        : t('room', { count: chosenCount, left: max - chosenCount })}
    </p>
  );
}
