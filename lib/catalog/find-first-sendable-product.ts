import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import { sendableCondition } from './sendability';
import { products } from './tables';
import { toProduct } from './to-product';

/** The first product of a catalog that a message can show and that is in stock. Null when there is none. */
export async function findFirstSendableProduct(db: Database, catalogId: string): Promise<Product | null> {
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.catalogId, catalogId), eq(products.availability, 'in stock'), sendableCondition))
    .orderBy(asc(products.position))
    .limit(1);
  return row ? toProduct(row) : null;
}
