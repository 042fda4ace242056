import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { webhookEvents } from './tables';

/**
 * Gives a message the events that came before its wamid was known. The caller's transaction holds the message's row,
 * and refreshes its state afterwards.
 */
export async function adoptEvents(tx: Database, messageId: string, wamid: string): Promise<void> {
  const waiting = and(
    eq(webhookEvents.wamid, wamid),
    isNull(webhookEvents.messageId),
    eq(webhookEvents.field, 'messages'),
  );
  await tx.update(webhookEvents).set({ messageId }).where(waiting);
}
