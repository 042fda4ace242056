import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { keepEvent } from './keep-event';
import { refreshMessageState } from './refresh-message-state';
import { resolveUnknown } from './resolve-unknown';
import { messages } from './tables';

/** A status of a message as a webhook told it. `type` is Meta's word, known to us or not. */
export type StatusEvent = {
  eventId: string;
  deliveryId: string | null;
  phoneNumberId: string;
  wamid: string;
  type: string;
  /** Our message id, where Meta gave it back. */
  callbackData: string | null;
  occurredAt: Date;
  /** The status object as it came. */
  event: unknown;
};

/**
 * Applies one status inside the caller's transaction. It may be repeated, and may come before any other status and
 * before the message's own answer: the end is the same.
 *
 * @returns whether a message of ours was found; otherwise the event waits for one with its wamid
 */
export async function applyStatus(tx: Database, status: StatusEvent, now: Date): Promise<boolean> {
  const message = await findMessage(tx, status);
  await keepEvent(
    tx,
    { ...status, id: status.eventId, field: 'messages', messageId: message?.id ?? null },
    now,
  );
  if (!message) return false;
  if (message.wamid === null) await resolveUnknown(tx, message.id, status.wamid, now);
  await refreshMessageState(tx, { id: message.id, wamid: status.wamid });
  if (message.state === 'unknown') await notify(tx, 'unconfirmed', [message.id]);
  return true;
}

/** Our own id first, because it is known even when the answer with the wamid was lost. */
async function findMessage(
  tx: Database,
  status: StatusEvent,
): Promise<Pick<typeof messages.$inferSelect, 'id' | 'wamid' | 'state'> | null> {
  const columns = { id: messages.id, wamid: messages.wamid, state: messages.state };
  const sameNumber = eq(messages.phoneNumberId, status.phoneNumberId);
  if (status.callbackData !== null && validate(status.callbackData)) {
    const ours = and(eq(messages.id, status.callbackData), sameNumber);
    const [byCallback] = await tx.select(columns).from(messages).where(ours).for('update');
    if (byCallback && (byCallback.wamid ?? status.wamid) === status.wamid) return byCallback;
  }
  const known = and(eq(messages.wamid, status.wamid), sameNumber);
  const [byWamid] = await tx.select(columns).from(messages).where(known).for('update');
  return byWamid ?? null;
}
