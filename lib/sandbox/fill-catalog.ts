import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { generateProduct } from './shop/generate-product';
import { shopProducts } from './shop/products';
import type { ShopProduct } from './shop/shop-product';

/** Of the products that a catalog is filled with. */
export const catalogSeed = 20_261_124;
const batchSize = 5_000;

/** How large a catalog can be filled. */
export const catalogSizeMax = 1_000_000;

/**
 * Fills the catalog behind the demo shop's products until it holds `size` of them, always the same ones: a catalog that
 * was filled before only grows.
 */
export async function fillCatalog(db: Database, size: number): Promise<void> {
  const generated = size - shopProducts.length;
  for (let from = 0; from < generated; from += batchSize) {
    const indexes = Array.from({ length: Math.min(batchSize, generated - from) }, (_, i) => from + i);
    await insert(db, indexes.map(rowOf));
  }
  await db.execute(sql`analyze sandbox.products`);
}

function rowOf(index: number): object {
  const { set, rejectionReasons = [], ...product }: ShopProduct = generateProduct(catalogSeed, index);
  return { ...product, rejectionReasons, productSet: set, position: shopProducts.length + index };
}

/** One parameter for all rows: so many values of their own would be more than PostgreSQL takes. */
async function insert(db: Database, rows: object[]): Promise<void> {
  await db.execute(sql`
    insert into sandbox.products (retailer_id, meta_id, names, descriptions, brand, product_set, price_minor,
      sale_price_minor, currency, availability, visibility, review_status, picture, rejection_reasons, position)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      "retailerId" text, "metaId" text, names jsonb, descriptions jsonb, brand text, "productSet" text,
      "priceMinor" integer, "salePriceMinor" integer, currency text, availability text, visibility text,
      "reviewStatus" text, picture text, "rejectionReasons" jsonb, position integer)
    on conflict do nothing`);
}
