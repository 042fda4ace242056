import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { webhookEvents } from './tables';

/** An event's own JSON and what is known of it. `id` is the same whenever the same delivery is applied again. */
export type KeptEvent = {
  id: string;
  deliveryId: string | null;
  field: string;
  type: string;
  wamid: string | null;
  messageId: string | null;
  event: unknown;
  occurredAt: Date;
};

/** A statement has 65,535 parameters at most. */
const rowsMax = 1_000;

/**
 * Keeps events for good: each status of a wamid once, as it was told for the earliest time, everything else once per
 * delivery. Of two tellings for the same time the one that sorts first is kept: which came first must not matter.
 */
export async function keepEvents(tx: Database, events: readonly KeptEvent[], now: Date): Promise<void> {
  const rows = onceEach(events).map((event) => ({ ...event, createdAt: now }));
  for (let start = 0; start < rows.length; start += rowsMax) {
    const part = rows.slice(start, start + rowsMax);
    const [named, unnamed] = [part.filter(isNamed), part.filter((row) => !isNamed(row))];
    if (unnamed.length > 0) await tx.insert(webhookEvents).values(unnamed).onConflictDoNothing();
    if (named.length > 0) await keepNamed(tx, named);
  }
}

async function keepNamed(tx: Database, rows: (typeof webhookEvents.$inferInsert)[]): Promise<void> {
  const { event, occurredAt, deliveryId, messageId, wamid, type, field } = webhookEvents;
  const better = sql`(excluded.occurred_at, excluded.event::text collate "C") < (${occurredAt}, ${event}::text)`;
  const found = sql`${messageId} is null and excluded.message_id is not null`;
  await tx
    .insert(webhookEvents)
    .values(rows)
    .onConflictDoUpdate({
      target: [wamid, type],
      targetWhere: eq(field, sql`'messages'`),
      set: {
        event: sql`case when ${better} then excluded.event else ${event} end`,
        deliveryId: sql`case when ${better} then excluded.delivery_id else ${deliveryId} end`,
        occurredAt: sql`least(${occurredAt}, excluded.occurred_at)`,
        messageId: sql`coalesce(${messageId}, excluded.message_id)`,
      },
      setWhere: sql`${better} or ${found}`,
    });
}

/** One statement touches a row once: of several tellings in it the best goes in. */
function onceEach(events: readonly KeptEvent[]): KeptEvent[] {
  const best = new Map<string, KeptEvent>();
  for (const event of events) {
    const key = isNamed(event) ? JSON.stringify([event.wamid, event.type]) : event.id;
    const other = best.get(key);
    if (!other || isBetter(event, other)) best.set(key, event);
  }
  return [...best.values()];
}

function isBetter(event: KeptEvent, other: KeptEvent): boolean {
  const apart = event.occurredAt.getTime() - other.occurredAt.getTime();
  return apart === 0 ? Buffer.compare(bytesOf(event), bytesOf(other)) < 0 : apart < 0;
}

/** As the database sorts text by code: UTF-8, byte by byte. */
function bytesOf({ event }: KeptEvent): Buffer {
  return Buffer.from(JSON.stringify(event));
}

/** What Meta tells of a message under its wamid, in a word: any number of tellings are one. */
function isNamed({ field, wamid }: { field: string; wamid?: string | null }): boolean {
  return field === 'messages' && wamid !== null && wamid !== undefined;
}
