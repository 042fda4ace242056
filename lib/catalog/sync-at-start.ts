import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { catalogSyncs } from './tables';

/** Read within this time, a catalog is fresh for a process that starts: several of them start one after another. */
const freshMs = 5 * 60_000;

/**
 * Brings the next reading of a catalog forward to now, because a process starts or a number was connected to it; unless
 * it was just read, or Meta asked for a pause.
 */
export async function syncAtStart(db: Database, catalogId: string, now: Date): Promise<void> {
  const isStale = or(
    isNull(catalogSyncs.finishedAt),
    lt(catalogSyncs.finishedAt, new Date(now.getTime() - freshMs)),
    isNotNull(catalogSyncs.walkStartedAt),
  );
  const isPaused = sql`coalesce(${catalogSyncs.error} ->> 'code', '') = 'catalog_slowed'`;
  await db
    .update(catalogSyncs)
    .set({ nextAt: now })
    .where(and(eq(catalogSyncs.catalogId, catalogId), isStale, sql`not ${isPaused}`));
}
