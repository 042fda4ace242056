import { validate } from 'uuid';
import { type ListedStatus, listedStatuses } from '@/lib/history/listed-status';
import { type Period, readPeriod } from '@/lib/history/period';
import { type ProductKey, productText, readProductKey } from '@/lib/history/product-key';

/** What the list is narrowed to; empty and null let everything through. */
export type HistoryFilters = {
  statuses: ListedStatus[];
  kinds: string[];
  /** Ids of users. */
  senders: string[];
  period: Period | null;
  /** Id of a contact. */
  contact: string | null;
  product: ProductKey | null;
};

export const noFilters: HistoryFilters = {
  statuses: [],
  kinds: [],
  senders: [],
  period: null,
  contact: null,
  product: null,
};

/** @returns the filters an address carries; what is no filter of ours is left out. */
export function readFilters(search: URLSearchParams): HistoryFilters {
  const asked = search.getAll('status');
  const contact = search.get('contact') ?? '';
  return {
    statuses: listedStatuses.filter((status) => asked.includes(status)),
    kinds: [...new Set(search.getAll('kind'))].sort(),
    senders: [...new Set(search.getAll('sender'))].filter(validate).sort(),
    period: readPeriod(search.get('period') ?? ''),
    contact: validate(contact) ? contact : null,
    product: readProductKey(search.get('product') ?? ''),
  };
}

/** @returns the filters as an address carries them, with its question mark, or nothing when there are none. */
export function filterSearch(filters: HistoryFilters): string {
  const { statuses, kinds, senders, period, contact, product } = filters;
  const search = new URLSearchParams();
  for (const status of statuses) search.append('status', status);
  for (const kind of kinds) search.append('kind', kind);
  for (const sender of senders) search.append('sender', sender);
  if (period !== null) search.set('period', period);
  if (contact !== null) search.set('contact', contact);
  if (product !== null) search.set('product', productText(product));
  return search.size === 0 ? '' : `?${search}`;
}
