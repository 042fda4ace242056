import { asc, isNotNull, sql } from 'drizzle-orm';
import { isNamed } from '@/lib/catalog/search-ranks';
import { products } from '@/lib/catalog/tables';
import { toProduct } from '@/lib/catalog/to-product';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import type { TypedSearch } from './typed-search';

const foundMax = 6;

/** A product as the catalog has it now, or had it last. */
export type FoundProduct = { catalogId: string; product: Product };

/**
 * Products by SKU, name or brand, the very SKU first and those that left the catalog last. Whether any was ever sent is
 * for the history to show: everybody may read the catalog, not everybody every message.
 */
export async function findNamedProducts(db: Database, { words }: TypedSearch): Promise<FoundProduct[]> {
  if (words.length === 0) return [];
  const rows = await db
    .select()
    .from(products)
    .where(isNamed(words.join(' ')))
    .orderBy(
      sql`lower(${products.retailerId}) = ${words.join(' ').toLowerCase()} desc`,
      isNotNull(products.goneAt),
      asc(products.position),
      asc(products.retailerId),
    )
    .limit(foundMax);
  return rows.map((row) => ({ catalogId: row.catalogId, product: toProduct(row) }));
}
