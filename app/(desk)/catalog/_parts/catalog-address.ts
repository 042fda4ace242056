import { type Narrowing, readNarrowing, writeNarrowing } from '@/lib/catalog/ui/narrowing';

/** What the address of the catalog says: what the list is narrowed to, and which product stands open. */
export type CatalogAddress = Narrowing & { query: string; product: string | null };

/** Longer than what the desk searches for. */
const queryMax = 200;

/** @returns what an address says; what is none of ours is left out. */
export function readCatalogAddress(search: URLSearchParams): CatalogAddress {
  const product = search.get('product') ?? '';
  return {
    query: (search.get('q') ?? '').slice(0, queryMax),
    ...readNarrowing(search),
    product: product === '' ? null : product,
  };
}

/** @returns the address. A seller's id may hold any character. */
export function catalogHref({ query, product, ...narrowing }: CatalogAddress): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  writeNarrowing(search, narrowing);
  if (product !== null) search.set('product', product);
  return search.size === 0 ? '/catalog' : `/catalog?${search}`;
}
