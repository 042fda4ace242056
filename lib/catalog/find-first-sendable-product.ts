import { and, asc, eq, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import { products } from './tables';
import { toProduct } from './to-product';

/**
 * The first product of a catalog that a message can show: in stock, visible, not refused by Meta's review, with a
 * picture. Null when there is none.
 */
export async function findFirstSendableProduct(db: Database, catalogId: string): Promise<Product | null> {
  const [row] = await db
    .select()
    .from(products)
    .where(
      and(
        eq(products.catalogId, catalogId),
        isNull(products.goneAt),
        isNotNull(products.pictureHash),
        eq(products.visibility, 'published'),
        eq(products.availability, 'in stock'),
        notInArray(products.reviewStatus, ['rejected', 'pending']),
      ),
    )
    .orderBy(asc(products.position))
    .limit(1);
  return row ? toProduct(row) : null;
}
