import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { RequestRecipient } from '@/lib/messages/build-request-body';
import type { MessagePayload } from '@/lib/messages/definition';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { announceStep } from './announce-step';
import { type DispatchLease, lockLease } from './lock-lease';
import { deliveryAttempts, messageContents, messages } from './tables';

/** A message that may be sent, once, by whoever holds the lease under this epoch. */
export type ClaimedMessage = {
  id: string;
  epoch: number;
  attemptNumber: number;
  wabaId: string;
  contactId: string | null;
  recipient: RequestRecipient;
  payload: MessagePayload;
};

/**
 * Takes up to `limit` due messages of a number, urgent first, then oldest first. When this returns, the claim and the
 * attempt it announces are on disk: a death from here on leaves `sending` rows, never a second sending.
 *
 * @returns nothing when the lease is no longer this epoch's
 */
export async function claimMessages(
  db: Database,
  lease: DispatchLease,
  limit: number,
  now: Date,
): Promise<ClaimedMessage[]> {
  return await db.transaction(async (tx) => {
    if (!(await lockLease(tx, lease))) return [];
    const due = tx
      .select({ id: messages.id })
      .from(messages)
      .where(
        and(
          eq(messages.phoneNumberId, lease.phoneNumberId),
          eq(messages.state, 'queued'),
          or(isNull(messages.notBefore), lte(messages.notBefore, sql`now()`)),
        ),
      )
      .orderBy(asc(messages.priority), asc(messages.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    const ids = (await due).map((row) => row.id);
    if (ids.length === 0) return [];
    const claimed = await markSending(tx, ids, lease.epoch, now);
    await tx
      .insert(deliveryAttempts)
      .values(
        claimed.map((row) => ({ id: v7(), messageId: row.id, number: row.attemptNumber, startedAt: now })),
      );
    await notify(tx, 'messages', ids);
    announceStep('in_claim');
    return claimed;
  });
}

async function markSending(tx: Database, ids: string[], epoch: number, now: Date): Promise<ClaimedMessage[]> {
  const rows = await tx
    .update(messages)
    .set({
      state: 'sending',
      sendingAt: now,
      leaseEpoch: epoch,
      attemptCount: sql`${messages.attemptCount} + 1`,
    })
    .from(messageContents)
    .where(and(inArray(messages.id, ids), eq(messageContents.hash, messages.contentHash)))
    .returning({
      id: messages.id,
      priority: messages.priority,
      attemptNumber: messages.attemptCount,
      wabaId: messages.wabaId,
      contactId: messages.contactId,
      phone: messages.recipientPhone,
      bsuid: messages.recipientBsuid,
      payload: messageContents.payload,
    });
  rows.sort((left, right) => left.priority - right.priority || (left.id < right.id ? -1 : 1));
  return rows.map(({ priority: _priority, phone, bsuid, ...row }) => {
    return { ...row, epoch, recipient: phone === null ? { bsuid: bsuid ?? '' } : { phone } };
  });
}
