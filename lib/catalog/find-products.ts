import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import { products } from './tables';
import { toProduct } from './to-product';

/**
 * @returns the products of a catalog by the seller's ids, in the catalog's order; an id that is not in the catalog, or no
 *   longer, is missing
 */
export async function findProducts(
  db: Database,
  catalogId: string,
  retailerIds: readonly string[],
): Promise<Map<string, Product>> {
  if (retailerIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(products)
    .where(
      and(
        eq(products.catalogId, catalogId),
        inArray(products.retailerId, [...new Set(retailerIds)]),
        isNull(products.goneAt),
      ),
    )
    .orderBy(asc(products.position), asc(products.retailerId));
  return new Map(rows.map((row) => [row.retailerId, toProduct(row)]));
}
