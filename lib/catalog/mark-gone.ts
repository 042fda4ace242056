import { and, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { changeId } from './record-changes';
import { productChanges, products } from './tables';

/**
 * Ends the products of a catalog that a complete walk has not met, and writes that down. However many they are, they do
 * not leave the database. Give it a transaction, with the catalog locked.
 *
 * @param walkedAt when the walk began
 * @returns how many they were
 */
export async function markGone(
  db: Database,
  { catalogId, walkedAt, now }: { catalogId: string; walkedAt: Date; now: Date },
): Promise<number> {
  return endProducts(db, { catalogId, now, which: lt(products.syncedAt, walkedAt) });
}

/** The same for products that Meta did not answer with when asked for just these. */
export async function markMissing(
  db: Database,
  { catalogId, retailerIds, now }: { catalogId: string; retailerIds: readonly string[]; now: Date },
): Promise<number> {
  return endProducts(db, { catalogId, now, which: inArray(products.retailerId, [...retailerIds]) });
}

async function endProducts(
  db: Database,
  { catalogId, now, which }: { catalogId: string; now: Date; which: SQL },
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with ended as (
      update ${products} set gone_at = ${now.toISOString()}
      where ${and(eq(products.catalogId, catalogId), isNull(products.goneAt), which)}
      returning retailer_id)
    insert into ${productChanges} (id, catalog_id, retailer_id, field, changed_at)
    select ${changeId(now)}, ${catalogId}, retailer_id, 'vanished', ${now.toISOString()} from ended`);
  return rowCount ?? 0;
}
