import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { firstDeliveryId } from './delivery-id';
import { webhookDeliveries } from './tables';

/**
 * Deletes deliveries received before `before`, at most `limit` of them. What they told stays with each event; one that
 * was never applied stays whole.
 *
 * @returns how many there were
 */
export async function pruneDeliveries(db: Database, before: Date, limit: number): Promise<number> {
  const { id, appliedAt } = webhookDeliveries;
  const old = db
    .select({ id })
    .from(webhookDeliveries)
    .where(and(lt(id, firstDeliveryId(before)), isNotNull(appliedAt)))
    .orderBy(asc(id))
    .limit(limit);
  const deleted = await db.delete(webhookDeliveries).where(inArray(id, old)).returning({ id });
  return deleted.length;
}
