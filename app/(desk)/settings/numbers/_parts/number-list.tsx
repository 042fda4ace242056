'use client';

import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { EmptyState } from '@/components/ui/empty-state';
import type { NumberStatus } from '@/lib/history/list-numbers';
import { NumberState } from './number-state';

/** Every number: whether it sends, what waits, how fast. Follows the server. */
export function NumberList({ initial }: { initial: readonly NumberStatus[] }) {
  const t = useTranslations('numbers');
  const { data: numbers } = useQuery({
    queryKey: ['numbers', 'list'],
    queryFn: ({ signal }) => readDesk<readonly NumberStatus[]>('/api/desk/numbers', signal),
    initialData: initial,
    // What waits changes with every message; a glance now and then is enough for a number of this kind.
    refetchInterval: 5000,
  });
  if (numbers.length === 0) return <EmptyState text={t('none')} />;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-line border-b text-start max-md:block">
        <thead className="text-ink-3 text-meta max-md:sr-only">
          <tr className="h-8">
            {(['number', 'state', 'waits', 'pace'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={clsx(cellClass, 'text-start font-normal', endOf[column])}
              >
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {numbers.map((number) => (
            <NumberRow key={number.phoneNumberId} number={number} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumberRow({ number }: { number: NumberStatus }) {
  const t = useTranslations('numbers');
  const format = useFormatter();
  const { phoneNumberId, businessName, displayNumber, waiting, pacePerSecond } = number;
  return (
    <tr className={rowClass}>
      <td className={clsx(cellClass, 'max-md:order-1')}>
        <Link
          href={`/settings/numbers/${phoneNumberId}`}
          className="font-medium after:absolute after:inset-0"
        >
          <bdi>{businessName}</bdi>
        </Link>{' '}
        <span dir="ltr" className="whitespace-nowrap text-ink-3 tabular-nums">
          {displayNumber}
        </span>
      </td>
      <td className={clsx(cellClass, 'max-md:order-2 max-md:basis-full')}>
        <NumberState number={number} inert />
      </td>
      <td className={clsx(cellClass, endOf.waits)}>
        <span className="md:hidden">{t('waits')} </span>
        {waiting === 0 ? t('waiting', { count: 0 }) : format.number(waiting)}
      </td>
      <td className={clsx(cellClass, endOf.pace)}>{t('perSecond', { pace: pacePerSecond })}</td>
    </tr>
  );
}

const cellClass = 'px-3 first:ps-5 last:pe-5 max-md:px-0 max-md:first:ps-0 max-md:last:pe-0';
const endOf: Partial<Record<string, string>> = {
  waits: 'w-32 text-end! tabular-nums max-md:order-3 max-md:w-auto max-md:text-meta max-md:text-ink-2',
  pace: 'w-40 text-end! tabular-nums max-md:order-4 max-md:w-auto max-md:text-meta max-md:text-ink-2',
};
const rowClass = clsx(
  'relative h-10 border-line border-t hover:bg-hover',
  'max-md:flex max-md:h-auto max-md:min-h-14 max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-0.5 max-md:px-4 max-md:py-2',
);
