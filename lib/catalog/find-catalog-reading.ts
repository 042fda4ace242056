import { and, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { catalogSyncs, products } from './tables';

/**
 * When a catalog was last read to its end, and whether reading it has failed since. A catalog that was read before the
 * desk kept account of it counts as read when its newest product was. ISO 8601.
 */
export async function findCatalogReading(
  db: Database,
  catalogId: string,
): Promise<{ lastReadAt: string | null; hasFailed: boolean }> {
  const [sync] = await db.select().from(catalogSyncs).where(eq(catalogSyncs.catalogId, catalogId));
  if (sync) {
    const { finishedAt, failedAt } = sync;
    const hasFailed = failedAt !== null && (finishedAt === null || failedAt > finishedAt);
    return { lastReadAt: finishedAt?.toISOString() ?? null, hasFailed };
  }
  const [newest] = await db
    .select({ at: max(products.syncedAt) })
    .from(products)
    .where(and(eq(products.catalogId, catalogId), isNull(products.goneAt)));
  return { lastReadAt: newest?.at?.toISOString() ?? null, hasFailed: false };
}
