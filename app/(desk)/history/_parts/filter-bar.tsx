'use client';

import { PackageX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Skeleton } from '@/components/ui/skeleton';
import type { Sender } from '@/lib/history/list-senders';
import { listedStatuses } from '@/lib/history/listed-status';
import { FoundFilters } from './found-filters';
import { type HistoryFilters, noFilters } from './history-filters';
import { KindIcon } from './kind-icon';
import { MessageCount } from './message-count';
import { StateIcon } from './message-status';
import { PeriodFilter } from './period-filter';
import { useKindNames } from './kind-names';

/** Brings react-aria's combo box, which the list does not wait for. */
const HistorySearch = dynamic(() => import('./history-search').then((loaded) => loaded.HistorySearch), {
  ssr: false,
  loading: () => <Skeleton className="h-8 w-full touch:h-11" />,
});

export type FilterBarProps = {
  filters: HistoryFilters;
  /** The filters as the address carries them. */
  search: string;
  senders: readonly Sender[];
  onChange: (filters: HistoryFilters) => void;
};

/** Narrows the list: by what is typed, by status, kind, sender and days. */
export function FilterBar({ filters, search, senders, onChange }: FilterBarProps) {
  const t = useTranslations('history');
  return (
    <div className="flex flex-none items-center gap-2 border-line border-b px-5 py-2.5 max-md:flex-col max-md:items-stretch max-md:px-0 max-md:py-2">
      <div className="w-72 flex-none max-[75rem]:w-60 max-md:w-auto max-md:px-4">
        <HistorySearch filters={filters} search={search} onChange={onChange} />
      </div>
      <div className="flex min-w-0 flex-1 items-center gap-2 overflow-x-auto [scrollbar-width:none] max-md:px-4">
        <FoundFilters filters={filters} onChange={onChange} />
        <Menus filters={filters} senders={senders} onChange={onChange} />
        {search !== '' && (
          <Button variant="quiet" size="small" onClick={() => onChange(noFilters)}>
            {t('clearFilters')}
          </Button>
        )}
        <MessageCount filters={filters} />
      </div>
    </div>
  );
}

function Menus({ filters, senders, onChange }: Omit<FilterBarProps, 'search'>) {
  const t = useTranslations();
  const { known, nameOf } = useKindNames();
  const kinds = [...new Set([...known, ...filters.kinds])];
  return (
    <>
      <FilterMenu
        label={t('history.status')}
        options={listedStatuses.map((status) => ({
          id: status,
          label: status === 'incomplete' ? t('history.incomplete.filter') : t(`states.${status}`),
          icon: status === 'incomplete' ? <PackageX aria-hidden /> : <StateIcon state={status} />,
        }))}
        selected={filters.statuses}
        onChange={(ids) =>
          onChange({ ...filters, statuses: listedStatuses.filter((status) => ids.includes(status)) })
        }
      />
      <FilterMenu
        label={t('history.kind')}
        options={kinds.map((kind) => ({ id: kind, label: nameOf(kind), icon: <KindIcon kind={kind} /> }))}
        selected={filters.kinds}
        onChange={(ids) => onChange({ ...filters, kinds: [...ids].sort() })}
      />
      {(senders.length > 1 || filters.senders.length > 0) && (
        <FilterMenu
          label={t('history.sender')}
          options={senders.map(({ id, name }) => ({ id, label: name, icon: <Avatar name={name} /> }))}
          selected={filters.senders}
          onChange={(ids) => onChange({ ...filters, senders: [...ids].sort() })}
        />
      )}
      <PeriodFilter period={filters.period} onChange={(period) => onChange({ ...filters, period })} />
    </>
  );
}
