'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { filterClass } from '@/components/ui/filter-class';
import { Menu } from '@/components/ui/menu';
import { type Period, periodNames, readRange } from '@/lib/history/period';
import { usePeriodName } from './use-period-name';

const DaysDialog = dynamic(() => import('./days-dialog').then((loaded) => loaded.DaysDialog));

type PeriodFilterProps = { period: Period | null; onChange: (period: Period | null) => void };

/** Narrows the list to days: some that move on with the calendar, or from one day through another. */
export function PeriodFilter({ period, onChange }: PeriodFilterProps) {
  const t = useTranslations('history');
  const nameOf = usePeriodName();
  const [isChoosing, setIsChoosing] = useState(false);
  const range = period === null ? null : readRange(period);
  const selected = period === null ? 'any' : range ? 'days' : period;

  function choose(id: string | undefined) {
    // The menu takes its own choice back when it is pressed again.
    const chosen = id ?? selected;
    if (chosen === 'days') setIsChoosing(true);
    else onChange(periodNames.find((name) => name === chosen) ?? null);
  }
  return (
    <>
      <Menu
        label={t('period')}
        entries={[
          { id: 'any', label: t('periods.any') },
          ...periodNames.map((name) => ({ id: name, label: t(`periods.${name}`) })),
          'separator',
          { id: 'days', label: t('periods.days') },
        ]}
        selection={{ mode: 'single', selected: [selected], onChange: ([id]) => choose(id) }}
        buttonClassName={filterClass(period !== null)}
      >
        {period === null ? (
          t('period')
        ) : (
          <span>
            <span className="sr-only">{`${t('period')} `}</span>
            {nameOf(period)}
          </span>
        )}
      </Menu>
      {isChoosing && <DaysDialog range={range} onChoose={onChange} onClose={() => setIsChoosing(false)} />}
    </>
  );
}
