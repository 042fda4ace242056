import type { Context } from '@/lib/team/context';
import { chooseCatalog } from './choose-catalog';
import type { SyncState } from './sync-query';
import { readSync, type SyncRecord } from './sync-record';

/**
 * Where the reading of a catalog stands; without `catalogId` of the one connected to the oldest number. Everybody who is
 * signed in may read it.
 *
 * @returns null when it is not connected to a number of ours
 */
export async function readSyncState(
  ctx: Context,
  { catalogId: asked }: { catalogId?: string | undefined },
): Promise<SyncState | null> {
  const catalogId = await chooseCatalog(ctx.db, asked);
  return catalogId === null ? null : toState(catalogId, await readSync(ctx.db, catalogId), ctx.now());
}

/** @param record null before the first walk */
export function toState(catalogId: string, record: SyncRecord | null, now: Date): SyncState {
  const iso = (time: Date | null | undefined) => time?.toISOString() ?? null;
  return {
    catalogId,
    state: stateOf(record, now),
    stage: record?.stage ?? null,
    walked: record?.walked ?? 0,
    skipped: record?.skipped ?? 0,
    total: record?.total ?? null,
    finishedAt: iso(record?.finishedAt),
    failedAt: iso(record?.failedAt),
    nextAt: iso(record?.nextAt),
    error: record?.error ?? null,
    setsError: record?.setsError ?? null,
  };
}

function stateOf(record: SyncRecord | null, now: Date): SyncState['state'] {
  if (record === null) return 'unread';
  if (isPaused(record, now)) return 'paused';
  if (record.error !== null && record.error.code !== 'catalog_slowed' && record.requestedAt === null)
    return 'failed';
  if (record.walkStartedAt !== null || record.requestedAt !== null) return 'walking';
  return record.finishedAt === null ? 'unread' : 'read';
}

/** Whether Meta has asked to leave this catalog alone for now: then nobody asks it anything. */
export function isPaused({ error, nextAt }: SyncRecord, now: Date): boolean {
  return error?.code === 'catalog_slowed' && nextAt !== null && nextAt > now;
}
