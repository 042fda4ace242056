import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { liveChannel } from './live-event';

/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const payloadBytesMax = 7_900;

/**
 * Tells every process what has changed. Give it the transaction that changes it: nothing is told before the commit, and
 * nothing at all when it rolls back.
 *
 * @param topic what the ids are of, such as `messages`
 * @param ids none says that the whole topic has changed
 */
export async function notify(db: Database, topic: string, ids: string[]): Promise<void> {
  for (const payload of notificationPayloads(topic, ids)) {
    await db.execute(sql`select pg_notify(${liveChannel}, ${payload})`);
  }
}

/** @returns the ids as JSON, in as many payloads as PostgreSQL's limit asks for */
export function notificationPayloads(topic: string, ids: string[]): string[] {
  const parts: string[][] = [[]];
  let bytes = byteLength({ topic, ids: [] });
  for (const id of ids) {
    const added = byteLength(id) + 1;
    if (bytes + added > payloadBytesMax) {
      parts.push([]);
      bytes = byteLength({ topic, ids: [] });
    }
    parts.at(-1)?.push(id);
    bytes += added;
  }
  return parts.map((part) => JSON.stringify({ topic, ids: part }));
}

function byteLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
