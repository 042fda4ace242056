'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { filterSearch, type HistoryFilters, readFilters } from './history-filters';

/** The filters of this address. Changing them replaces the address and reads nothing from the server but the list. */
export function useHistoryFilters() {
  const search = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  function change(next: HistoryFilters) {
    window.history.replaceState(null, '', `${window.location.pathname}${filterSearch(next)}`);
  }
  return { filters, search: filterSearch(filters), change };
}
