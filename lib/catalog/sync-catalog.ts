import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { learnCommerce } from '@/lib/accounts/learn-commerce';
import type { SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { acquireLease, type Lease, releaseLease } from '@/lib/platform/db/leases';
import { fail, ok, type Result } from '@/lib/values/result';
import type { SyncProblem } from './sync-problem';
import { syncProducts, type WalkTrouble } from './sync-products';
import { readSync, recordEnd, recordFailure, takeUpWalk } from './sync-record';
import { syncSets } from './sync-sets';
import { leaseTtlMs, takeStep, type Walk, type WalkEnd } from './sync-walk';
import { products, productWords } from './tables';

/**
 * What a walk found: items listed by Meta, those among them that could not be read, and products no longer listed.
 * `setsError` is why the sets stayed as they were.
 */
export type SyncedCatalog = { listed: number; skipped: number; gone: number; setsError: SyncProblem | null };
export type SyncError = SyncProblem | WalkEnd | { code: 'no_catalog' };

/**
 * Walks the catalog connected to `account` page by page, then its sets, and makes ours what Meta lists. One process at a
 * time walks a catalog. A walk that ends half-way leaves what it has read, and nothing that it has not seen is gone; the
 * next one goes on where it ended.
 *
 * @param now the time at the call; marks what a new walk has seen, so it must be later than that of the walk before
 * @param mayGoOn asked before each step; false ends the walk there
 */
export async function syncCatalog(
  db: Database,
  account: SendingAccount,
  now: Date,
  mayGoOn: () => boolean = () => true,
): Promise<Result<SyncedCatalog, SyncError>> {
  const { catalogId } = account;
  if (catalogId === null) return fail({ code: 'no_catalog' });
  const lease = await acquireLease(db, `catalog:${catalogId}`, randomUUID(), leaseTtlMs);
  if (!lease) return fail({ code: 'synced_elsewhere' });
  try {
    return await walkUnder(lease, { db, account, catalogId, now: clockFrom(now), mayGoOn });
  } finally {
    await releaseLease(db, lease);
  }
}

/**
 * The same, where it is time for it: the catalog was never walked, or the time of its next walk has come.
 *
 * @returns when it is worth asking again, null where another process is at it or `account` has no catalog; and whether
 *   Meta gave this account nothing
 */
export async function syncWhenDue(
  db: Database,
  account: SendingAccount,
  now: Date,
  mayGoOn: () => boolean,
): Promise<{ nextAt: Date | null; isRefused: boolean }> {
  const { catalogId } = account;
  if (catalogId === null) return { nextAt: null, isRefused: false };
  const early = await timeAhead(db, catalogId, now);
  if (early) return { nextAt: early, isRefused: false };
  const lease = await acquireLease(db, `catalog:${catalogId}`, randomUUID(), leaseTtlMs);
  if (!lease) return { nextAt: null, isRefused: false };
  try {
    // Another process may just have walked it.
    const ahead = await timeAhead(db, catalogId, now);
    if (ahead) return { nextAt: ahead, isRefused: false };
    const walked = await walkUnder(lease, { db, account, catalogId, now: clockFrom(now), mayGoOn });
    const nextAt = (await readSync(db, catalogId))?.nextAt ?? null;
    return { nextAt, isRefused: !walked.ok && walked.error.code === 'catalog_refused' };
  } finally {
    await releaseLease(db, lease);
  }
}

/** @returns when the next walk is due, null where that is now */
async function timeAhead(db: Database, catalogId: string, now: Date): Promise<Date | null> {
  const nextAt = (await readSync(db, catalogId))?.nextAt ?? null;
  return nextAt !== null && nextAt > now ? nextAt : null;
}

async function walkUnder(
  lease: Lease,
  given: Pick<Walk, 'db' | 'account' | 'catalogId' | 'now' | 'mayGoOn'>,
): Promise<Result<SyncedCatalog, SyncError>> {
  const { db, catalogId, now } = given;
  const known = await takeUpWalk(db, catalogId, now());
  const walk: Walk = {
    ...given,
    lease,
    walkedAt: known.walkStartedAt,
    fetchedPictures: new Map(),
    toldAtMs: performance.now(),
  };
  await learnCommerce(db, catalogId, now);
  const gone = known.stage === 'sets' ? ok(0) : await syncProducts(walk, known);
  const sets = gone.ok ? await syncSets(walk) : gone;
  if (!gone.ok) return endEarly(walk, gone.error);
  if (!sets.ok) return endEarly(walk, sets.error);
  // The searches of the next minutes are planned by what this walk wrote.
  await db.execute(sql`analyze ${products}, ${productWords}`);
  return takeStep(walk, async (tx, { walked, skipped }) => {
    await recordEnd(tx, catalogId, { now: now(), setsError: sets.value });
    return { listed: walked, skipped, gone: gone.value, setsError: sets.value };
  });
}

async function endEarly(walk: Walk, error: WalkTrouble): Promise<Result<never, SyncError>> {
  if ('code' in error) return fail(error);
  const { trouble } = error;
  const recorded = await takeStep(walk, (tx, known) => recordFailure(tx, known, trouble, walk.now()));
  return recorded.ok ? fail(trouble.problem) : recorded;
}

/** A clock that shows `now` at this moment and goes on from there. */
function clockFrom(now: Date): () => Date {
  const startedMs = performance.now();
  return () => new Date(now.getTime() + performance.now() - startedMs);
}
