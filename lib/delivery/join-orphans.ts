import { and, eq, exists, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { adoptEvents } from './adopt-events';
import { refreshMessageStates } from './refresh-message-states';
import { messages, webhookEvents } from './tables';

/**
 * Joins statuses that came before their message's wamid was recorded. Both the recording and the webhook call it after
 * their own commit: whichever commits last sees the other.
 */
export async function joinOrphans(db: Database, wamids: readonly string[]): Promise<void> {
  if (wamids.length > 0) await join(db, inArray(messages.wamid, [...wamids]));
}

/** Joins what a process left apart that died between its commit and `joinOrphans`. */
export async function joinLeftOrphans(db: Database): Promise<void> {
  await join(db, undefined);
}

async function join(db: Database, among: SQL | undefined): Promise<void> {
  const orphan = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.wamid, messages.wamid), isNull(webhookEvents.messageId)));
  const found = await db
    .select({ id: messages.id, wamid: messages.wamid })
    .from(messages)
    .where(and(among, exists(orphan)));
  for (const { id, wamid } of found) {
    if (wamid === null) continue;
    await db.transaction(async (tx) => {
      await tx.select({ id: messages.id }).from(messages).where(eq(messages.id, id)).for('update');
      await adoptEvents(tx, id, wamid);
      await refreshMessageStates(tx, [id]);
      await notify(tx, 'messages', [id]);
    });
  }
}
