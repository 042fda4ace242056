import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { Obstacle } from '@/lib/values/sendability';
import { sendabilityOf } from './sendability';
import { products } from './tables';
import { toProduct } from './to-product';

/** Whether a message can show a product. `currency` is that of the price to pay. */
export type FoundProduct = {
  retailerId: string;
  name: string;
  obstacles: Obstacle[];
  isSoldOut: boolean;
  currency: string | null;
};

/**
 * What decides whether Meta would show these products of a catalog.
 *
 * @returns one for each id, also for those the catalog does not have
 */
export async function findProductFacts(
  db: Database,
  catalogId: string,
  retailerIds: readonly string[],
): Promise<FoundProduct[]> {
  const ids = [...new Set(retailerIds)];
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.catalogId, catalogId), inArray(products.retailerId, ids)));
  return ids.map((retailerId) => {
    const row = rows.find((found) => found.retailerId === retailerId);
    if (!row) return { retailerId, name: retailerId, obstacles: ['gone'], isSoldOut: false, currency: null };
    const { price, salePrice } = toProduct(row);
    const currency = (salePrice ?? price)?.currency ?? null;
    return { retailerId, name: row.name, currency, ...sendabilityOf(row) };
  });
}
