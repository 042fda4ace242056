import { type MessageState, messageStates } from '@/lib/delivery/message-state';

/** What the list is narrowed to; empty lets everything through. */
export type HistoryFilters = { statuses: MessageState[]; kinds: string[] };

/** @returns the filters an address carries; what is not a state of ours is left out. */
export function readFilters(search: URLSearchParams): HistoryFilters {
  const asked = search.getAll('status');
  return {
    statuses: messageStates.filter((state) => asked.includes(state)),
    kinds: [...new Set(search.getAll('kind'))].sort(),
  };
}

/** @returns the filters as an address carries them, with its question mark, or nothing when there are none. */
export function filterSearch({ statuses, kinds }: HistoryFilters): string {
  const search = new URLSearchParams();
  for (const status of statuses) search.append('status', status);
  for (const kind of kinds) search.append('kind', kind);
  return search.size === 0 ? '' : `?${search}`;
}
