import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { messageStatuses } from './message-state';
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

/**
 * Keeps an event for good: each status of a wamid once, at the earliest time it was told, everything else once per
 * delivery.
 */
export async function keepEvent(tx: Database, kept: KeptEvent, now: Date): Promise<void> {
  const { id, deliveryId, field, type, wamid, messageId, event, occurredAt } = kept;
  const inserted = await tx
    .insert(webhookEvents)
    .values({ id, deliveryId, field, type, wamid, messageId, event, occurredAt, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });
  if (inserted.length > 0 || wamid === null) return;
  const same = and(
    eq(webhookEvents.wamid, wamid),
    eq(webhookEvents.type, type),
    inArray(webhookEvents.type, [...messageStatuses]),
  );
  await tx
    .update(webhookEvents)
    .set({ event, occurredAt })
    .where(and(same, lt(sql`${occurredAt}::timestamptz`, webhookEvents.occurredAt)));
  if (messageId !== null) await tx.update(webhookEvents).set({ messageId }).where(same);
}
