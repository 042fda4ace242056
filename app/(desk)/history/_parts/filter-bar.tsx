'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import { messageStates } from '@/lib/delivery/message-state';
import type { HistoryFilters } from './history-filters';
import { KindIcon } from './kind-icon';
import { StateIcon } from './message-status';
import { useKindNames } from './kind-names';

export type FilterBarProps = { filters: HistoryFilters; onChange: (filters: HistoryFilters) => void };

/** Narrows the list by status and by kind. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useTranslations();
  const { known, nameOf } = useKindNames();
  const kinds = [...new Set([...known, ...filters.kinds])];
  return (
    <div className="flex flex-none items-center gap-2 overflow-x-auto border-line border-b px-5 py-2.5 [scrollbar-width:none] max-md:px-4 max-md:py-2">
      <FilterMenu
        label={t('history.status')}
        options={messageStates.map((state) => ({
          id: state,
          label: t(`states.${state}`),
          icon: <StateIcon state={state} />,
        }))}
        selected={filters.statuses}
        onChange={(ids) =>
          onChange({ ...filters, statuses: messageStates.filter((state) => ids.includes(state)) })
        }
      />
      <FilterMenu
        label={t('history.kind')}
        options={kinds.map((kind) => ({ id: kind, label: nameOf(kind), icon: <KindIcon kind={kind} /> }))}
        selected={filters.kinds}
        onChange={(ids) => onChange({ ...filters, kinds: [...ids].sort() })}
      />
      {(filters.statuses.length > 0 || filters.kinds.length > 0) && (
        <Button variant="quiet" size="small" onClick={() => onChange({ statuses: [], kinds: [] })}>
          {t('history.clearFilters')}
        </Button>
      )}
    </div>
  );
}
