import { applyStatuses } from '@/lib/delivery/apply-statuses';
import type { Database } from '@/lib/platform/db/database';
import { databaseCode, isTransient } from './database-code';
import type { Entry } from './entry';

/** What is left to do when entries were written: messages to notify of, and wamids to join after the commit. */
type Written = { changed: Set<string>; orphans: Set<string> };

/**
 * Writes entries together. Statuses first: they lock messages, the others lock contacts, and so does everybody in this
 * order. One that the database refuses throws, and nothing of the caller's transaction stands.
 */
export async function writeTogether(tx: Database, entries: readonly Entry[], now: Date): Promise<Written> {
  const statuses = entries.flatMap((entry) => ('status' in entry ? [entry.status] : []));
  const { changed, orphans } = await applyStatuses(tx, statuses, now);
  for (const entry of entries) if ('write' in entry) await entry.write(tx);
  return { changed: new Set(changed), orphans: new Set(orphans) };
}

/**
 * Writes each entry in a savepoint of its own, for when one of them stands in the way of the others.
 *
 * @returns `failures` too: entries the database refuses, and why
 * @throws what may go better next time
 */
export async function writeApart(
  tx: Database,
  entries: readonly Entry[],
  now: Date,
): Promise<Written & { failures: string[] }> {
  const written = { changed: new Set<string>(), orphans: new Set<string>(), failures: [] as string[] };
  for (const entry of entries) {
    try {
      const { changed, orphans } = await tx.transaction((savepoint) =>
        writeTogether(savepoint, [entry], now),
      );
      for (const id of changed) written.changed.add(id);
      for (const wamid of orphans) written.orphans.add(wamid);
    } catch (error) {
      if (isTransient(error)) throw error;
      written.failures.push(`${entry.position}: ${describe(error)}`);
    }
  }
  return written;
}

function describe(error: unknown): string {
  return databaseCode(error) ?? (error instanceof Error ? error.name : 'failed');
}
