import { type Standing, standings } from '@/lib/values/sendability';

/** What the address of the catalog says: what the list is narrowed to, and which product stands open. */
export type CatalogAddress = { query: string; standing: Standing | null; product: string | null };

/** Longer than what the desk searches for. */
const queryMax = 200;

/** @returns what an address says; what is none of ours is left out. */
export function readCatalogAddress(search: URLSearchParams): CatalogAddress {
  const product = search.get('product') ?? '';
  return {
    query: (search.get('q') ?? '').slice(0, queryMax),
    standing: standings.find((known) => known === search.get('standing')) ?? null,
    product: product === '' ? null : product,
  };
}

/** @returns the address. A seller's id may hold any character. */
export function catalogHref({ query, standing, product }: CatalogAddress): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  if (standing !== null) search.set('standing', standing);
  if (product !== null) search.set('product', product);
  return search.size === 0 ? '/catalog' : `/catalog?${search}`;
}
