'use client';

import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Slowdown } from '@/lib/accounts/number-condition';

/** What slows a number, until when, and that nothing needs to be done. */
export function SlowdownReason({ slowdown }: { slowdown: Slowdown }) {
  const t = useTranslations('numbers');
  const format = useFormatter();
  const time = format.dateTime(new Date(slowdown.until), { timeStyle: 'medium' });
  const isBreaker = slowdown.cause === 'no_answers';
  return (
    <section
      aria-label={t(`states.${slowdown.cause}`)}
      className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-b px-5 py-4 max-md:px-4"
    >
      <TriangleAlert className="mt-0.5 text-amber" aria-hidden />
      <div className="min-w-0">
        <h3 className="font-semibold">
          {isBreaker
            ? t(`slowed.${slowdown.reason}`)
            : t('slowed.meta_asked', { code: String(slowdown.code) })}
        </h3>
        <p className="max-w-160 pt-1 text-ink-2">{t(isBreaker ? 'slowedUntil' : 'pausedUntil', { time })}</p>
      </div>
    </section>
  );
}
