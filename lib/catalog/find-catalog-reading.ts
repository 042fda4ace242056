import type { Database } from '@/lib/platform/db/database';
import { readSync } from './sync-record';

/** When a catalog was last read to its end (ISO 8601), whether it is being read, and whether that has failed since. */
export async function findCatalogReading(
  db: Database,
  catalogId: string,
): Promise<{ lastReadAt: string | null; isUnderWay: boolean; hasFailed: boolean }> {
  const sync = await readSync(db, catalogId);
  if (!sync) return { lastReadAt: null, isUnderWay: false, hasFailed: false };
  const { finishedAt, failedAt, error, requestedAt, walkStartedAt } = sync;
  const isUnderWay = requestedAt !== null || (walkStartedAt !== null && error === null);
  return { lastReadAt: finishedAt?.toISOString() ?? null, isUnderWay, hasFailed: failedAt !== null };
}
