import type { Narrowing } from '@/lib/catalog/ui/narrowing';
import { availabilities } from '@/lib/values/product';
import { standings } from '@/lib/values/sendability';

/** What the address of the catalog says: what the list is narrowed to, and which product stands open. */
export type CatalogAddress = Narrowing & { query: string; product: string | null };

/** Longer than what the desk searches for. */
const queryMax = 200;

/** @returns what an address says; what is none of ours is left out. */
export function readCatalogAddress(search: URLSearchParams): CatalogAddress {
  const product = search.get('product') ?? '';
  const asked = search.getAll('availability');
  return {
    query: (search.get('q') ?? '').slice(0, queryMax),
    availability: availabilities.filter((known) => asked.includes(known)),
    set: search.get('set') || null,
    standing: standings.find((known) => known === search.get('standing')) ?? null,
    product: product === '' ? null : product,
  };
}

/** @returns the address. A seller's id may hold any character. */
export function catalogHref({ query, availability, set, standing, product }: CatalogAddress): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  for (const one of availability) search.append('availability', one);
  if (set !== null) search.set('set', set);
  if (standing !== null) search.set('standing', standing);
  if (product !== null) search.set('product', product);
  return search.size === 0 ? '/catalog' : `/catalog?${search}`;
}
