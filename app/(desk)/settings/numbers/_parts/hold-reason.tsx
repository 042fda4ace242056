'use client';

import { CircleAlert } from 'lucide-react';
import { useFormatter, useMessages, useTranslations } from 'use-intl';
import { holdCause } from '@/app/(desk)/_parts/hold-cause';
import { MetasWords } from '@/app/(desk)/_parts/metas-words';
import type { HoldReason as Reason } from '@/lib/accounts/number-condition';
import { errorSentence } from '@/lib/i18n/error-sentence';

/** Why nothing leaves: our explanation, what to do, and Meta's own words. */
export function HoldReason({ hold }: { hold: Reason }) {
  const t = useTranslations('numbers');
  const format = useFormatter();
  const { what } = errorSentence(useMessages().graphErrors, hold);
  return (
    <section
      aria-label={t('why')}
      className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-b px-5 py-4 max-md:px-4"
    >
      <CircleAlert className="mt-0.5 text-red" aria-hidden />
      <div className="min-w-0">
        <h3 className="font-semibold">{what}</h3>
        <p className="max-w-160 pt-1 text-ink-2">{t(`todo.${holdCause(hold.code)}`)}</p>
        <p className="pt-1 text-ink-3 text-meta">
          {t('heldSince', {
            time: format.dateTime(new Date(hold.since), { dateStyle: 'long', timeStyle: 'short' }),
          })}
        </p>
        <MetasWords error={hold} />
      </div>
    </section>
  );
}
