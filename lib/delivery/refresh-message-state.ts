import { and, eq, inArray, isNull, isNotNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { type MessageStatus, messageStatuses, stateAfter } from './message-state';
import { statusError } from './status-error';
import { messages, webhookEvents } from './tables';

/**
 * Puts a message where Meta's statuses say it is: gathers the events that came before its wamid was known, then
 * computes state and times from all of them, so that the order they came in cannot matter. The caller's transaction
 * holds the message's row; without a status and a wamid nothing changes.
 */
export async function refreshMessageState(
  tx: Database,
  message: { id: string; wamid: string | null },
): Promise<void> {
  if (message.wamid !== null) {
    await tx
      .update(webhookEvents)
      .set({ messageId: message.id })
      .where(
        and(
          eq(webhookEvents.wamid, message.wamid),
          isNull(webhookEvents.messageId),
          eq(webhookEvents.field, 'messages'),
        ),
      );
  }
  const events = await tx
    .select({ type: webhookEvents.type, occurredAt: webhookEvents.occurredAt, event: webhookEvents.event })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.messageId, message.id), inArray(webhookEvents.type, [...messageStatuses])));
  const state = stateAfter(events.map((event) => event.type as MessageStatus));
  const timeOf = (status: MessageStatus) => events.find((event) => event.type === status)?.occurredAt ?? null;
  const failure = events.find((event) => event.type === 'failed');
  await tx
    .update(messages)
    .set({
      state,
      sentAt: timeOf('sent'),
      deliveredAt: timeOf('delivered'),
      readAt: timeOf('read'),
      failedAt: timeOf('failed'),
      error: state === 'failed' && failure ? statusError(failure.event) : null,
    })
    .where(and(eq(messages.id, message.id), isNotNull(messages.wamid)));
  await notify(tx, 'messages', [message.id]);
}
