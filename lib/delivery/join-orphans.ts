import { and, eq, exists, inArray, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { refreshMessageState } from './refresh-message-state';
import { messages, webhookEvents } from './tables';

/**
 * Joins statuses that came before their message's wamid was recorded. Both the recording and the webhook call it after
 * their own commit: whichever commits last sees the other.
 */
export async function joinOrphans(db: Database, wamids: readonly string[]): Promise<void> {
  if (wamids.length === 0) return;
  const orphan = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.wamid, messages.wamid), isNull(webhookEvents.messageId)));
  const found = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(inArray(messages.wamid, [...wamids]), exists(orphan)));
  for (const { id } of found) {
    await db.transaction(async (tx) => {
      const [message] = await tx.select().from(messages).where(eq(messages.id, id)).for('update');
      if (message) await refreshMessageState(tx, message);
    });
  }
}
