import type { SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { type Lease, renewLease } from '@/lib/platform/db/leases';
import { notify } from '@/lib/platform/live/notify';
import { fail, ok, type Result } from '@/lib/values/result';
import type { FetchedPictures } from './fetch-missing-pictures';
import { lockSync, type SyncRecord } from './sync-record';

/** Longer than one page or a few pictures may take; also how long a dead walker keeps others waiting. */
export const leaseTtlMs = 30_000;

/** Browsers read their lists anew at every word of a change. */
const tellEveryMs = 5_000;

/** A walk under way in this process. */
export type Walk = {
  db: Database;
  account: SendingAccount;
  catalogId: string;
  lease: Lease;
  /** When the walk began, in whichever process: the mark of what it has seen. */
  walkedAt: Date;
  now: () => Date;
  /** False once the process is asked to end. */
  mayGoOn: () => boolean;
  fetchedPictures: FetchedPictures;
  /** Time of the last word of changes, in milliseconds of the process's own clock. */
  toldAtMs: number;
};

/** Why a walk ended without anything being wrong with the catalog: another process has it, or this one ends. */
export type WalkEnd = { code: 'synced_elsewhere' } | { code: 'stopped' };

/**
 * Writes a step of the walk with the catalog locked, unless another process has taken the walk over or this one is to
 * end: then nothing more is written.
 */
export async function takeStep<T>(
  walk: Walk,
  write: (tx: Database, known: SyncRecord) => Promise<T>,
): Promise<Result<T, WalkEnd>> {
  if (!walk.mayGoOn()) return fail({ code: 'stopped' });
  return walk.db.transaction(async (tx) => {
    if (!(await renewLease(tx, walk.lease, leaseTtlMs))) return fail({ code: 'synced_elsewhere' });
    const value = await write(tx, await lockSync(tx, walk.catalogId));
    if (performance.now() - walk.toldAtMs >= tellEveryMs) {
      walk.toldAtMs = performance.now();
      await notify(tx, 'catalog', [walk.catalogId]);
    }
    return ok(value);
  });
}
