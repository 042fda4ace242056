import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import type { RequestRecipient } from '@/lib/messages/build-request-body';
import type { MessagePayload } from '@/lib/messages/definition';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { announceStep } from './announce-step';
import { type DueMessage, failClosedWindows } from './fail-closed-windows';
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

/** `setAside` counts messages that were due and ended instead; `account` is the number as it was when these were taken. */
export type Claim = { account: SendingAccount; messages: ClaimedMessage[]; setAside: number };

/**
 * Takes up to `limit` due messages of a number, urgent first, then oldest first. When this returns, the claim and the
 * attempt it announces are on disk: a death from here on leaves `sending` rows, never a second sending. What may have
 * changed since a message was queued is asked here once more: whether the number is held, and the window.
 *
 * @returns no messages when the lease is no longer this epoch's or the number is held; null when it is not the desk's
 */
export async function claimMessages(
  db: Database,
  lease: DispatchLease,
  limit: number,
  now: Date,
): Promise<Claim | null> {
  return await db.transaction(async (tx) => {
    const isHolder = await lockLease(tx, lease);
    const account = await findSendingAccount(tx, lease.phoneNumberId);
    if (!account) return null;
    if (!isHolder || account.holdReason !== null) return { account, messages: [], setAside: 0 };
    const due = await findDue(tx, lease.phoneNumberId, limit);
    if (due.length === 0) return { account, messages: [], setAside: 0 };
    const closed = await failClosedWindows(tx, due, account, now);
    const ids = due.map(({ id }) => id).filter((id) => !closed.has(id));
    const claimed = ids.length === 0 ? [] : await markSending(tx, ids, lease.epoch, now);
    if (claimed.length > 0) await announceAttempts(tx, claimed, now);
    await notify(
      tx,
      'messages',
      due.map(({ id }) => id),
    );
    if (claimed.length > 0) announceStep('in_claim');
    return { account, messages: claimed, setAside: closed.size };
  });
}

async function findDue(tx: Database, phoneNumberId: string, limit: number): Promise<DueMessage[]> {
  return await tx
    .select({
      id: messages.id,
      kind: messages.kind,
      contactId: messages.contactId,
      phone: messages.recipientPhone,
      bsuid: messages.recipientBsuid,
    })
    .from(messages)
    .where(
      and(
        eq(messages.phoneNumberId, phoneNumberId),
        eq(messages.state, 'queued'),
        or(isNull(messages.notBefore), lte(messages.notBefore, sql`now()`)),
      ),
    )
    .orderBy(asc(messages.priority), asc(messages.id))
    .limit(limit)
    .for('update', { skipLocked: true });
}

async function announceAttempts(tx: Database, claimed: readonly ClaimedMessage[], now: Date): Promise<void> {
  await tx
    .insert(deliveryAttempts)
    .values(
      claimed.map((row) => ({ id: v7(), messageId: row.id, number: row.attemptNumber, startedAt: now })),
    );
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
