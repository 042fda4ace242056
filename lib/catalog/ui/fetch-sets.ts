import type { ProductSets } from '@/lib/catalog/product-sets-query';

/**
 * Asks the desk for the sets of a catalog, in Meta's order.
 *
 * @throws when there is no answer, or one that is no success
 */
export async function fetchSets(catalogId: string | undefined, signal: AbortSignal): Promise<ProductSets> {
  const search = new URLSearchParams(catalogId === undefined ? {} : { catalogId });
  const answer = await fetch(`/api/desk/product-sets?${search}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as ProductSets;
}
