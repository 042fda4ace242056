import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { ListProblem } from './read-graph-list';
import { pauseMs, untilNextWalkMs } from './sync-times';
import { catalogSyncs } from './tables';

export type SyncRecord = typeof catalogSyncs.$inferSelect;

/** A walk under way: `walkStartedAt` is the mark of what it has seen. */
export type WalkRecord = SyncRecord & { walkStartedAt: Date };

const notWalking = { walkStartedAt: null, stage: null, cursor: null } as const;

/** @returns how far the reading of a catalog has come, or null before the first one */
export async function readSync(db: Database, catalogId: string): Promise<SyncRecord | null> {
  const [row] = await db.select().from(catalogSyncs).where(eq(catalogSyncs.catalogId, catalogId));
  return row ?? null;
}

/**
 * Makes the others wait who would write products of this catalog, until the transaction ends.
 *
 * @returns how far its reading has come
 */
export async function lockSync(tx: Database, catalogId: string): Promise<SyncRecord> {
  await tx.insert(catalogSyncs).values({ catalogId }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(catalogSyncs)
    .where(eq(catalogSyncs.catalogId, catalogId))
    .for('update');
  if (!row) throw new Error('A row that was just made is not there.');
  return row;
}

/** Takes up the walk under way, or begins one. */
export async function takeUpWalk(db: Database, catalogId: string, now: Date): Promise<WalkRecord> {
  return db.transaction(async (tx) => {
    const known = await lockSync(tx, catalogId);
    const underWay = { requestedAt: null, nextAt: null };
    const begun =
      known.walkStartedAt === null
        ? { walkStartedAt: now, stage: 'products' as const, cursor: null, walked: 0, skipped: 0, total: null }
        : { walkStartedAt: known.walkStartedAt };
    // Whoever asked for it is told how it goes; tried again by itself, it stands as failed until something comes.
    const forgiven = known.requestedAt === null ? {} : { error: null };
    await write(tx, catalogId, { ...begun, ...underWay, ...forgiven });
    await notify(tx, 'catalog', [catalogId]);
    return { ...known, ...begun, ...underWay };
  });
}

/** Writes down how far a walk has come, and that it goes well. */
export async function recordProgress(
  tx: Database,
  catalogId: string,
  progress: Partial<Pick<SyncRecord, 'stage' | 'cursor' | 'walked' | 'skipped' | 'total'>>,
): Promise<void> {
  await write(tx, catalogId, { ...progress, error: null, failedAt: null, failures: 0 });
}

/**
 * Writes down why a walk cannot go on and when it is tried again. It goes on at its cursor then, unless that is lost:
 * then it begins anew.
 */
export async function recordFailure(
  tx: Database,
  known: SyncRecord,
  trouble: ListProblem,
  now: Date,
): Promise<void> {
  const { catalogId } = known;
  const failures = known.failures + 1;
  await write(tx, catalogId, {
    error: trouble.problem,
    failures,
    failedAt: known.failedAt ?? now,
    requestedAt: null,
    nextAt: new Date(now.getTime() + pauseMs(trouble, failures)),
    ...(trouble.cursorLost && notWalking),
  });
  await notify(tx, 'catalog', [catalogId]);
}

/** Ends a walk that has read everything, `setsError` aside. */
export async function recordEnd(
  tx: Database,
  catalogId: string,
  { now, setsError }: { now: Date; setsError: SyncRecord['setsError'] },
): Promise<void> {
  const nextAt = new Date(now.getTime() + untilNextWalkMs());
  await write(tx, catalogId, {
    ...notWalking,
    ...{ error: null, failedAt: null, failures: 0 },
    ...{ finishedAt: now, setsError, nextAt, requestedAt: null },
  });
  await notify(tx, 'catalog', [catalogId]);
}

async function write(tx: Database, catalogId: string, values: Partial<SyncRecord>): Promise<void> {
  await tx.update(catalogSyncs).set(values).where(eq(catalogSyncs.catalogId, catalogId));
}
