/** A set of a catalog; `count` is how many products it holds. */
export type ProductSet = { id: string; name: string; count: number };

/** What `GET /api/desk/product-sets` answers; `catalogId` is null when no catalog is connected. */
type ProductSets = { catalogId: string | null; sets: ProductSet[] };

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
