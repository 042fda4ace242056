import { and, eq } from 'drizzle-orm';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { GraphError } from '@/lib/platform/graph/graph-error';
import { adoptEvents } from './adopt-events';
import { announceStep } from './announce-step';
import { answerError } from './answer-error';
import type { AttemptOutcome } from './attempt-outcome';
import type { ClaimedMessage } from './claim-messages';
import { joinOrphans } from './join-orphans';
import { recordSetback } from './record-setback';
import { refreshMessageStates } from './refresh-message-states';
import { deliveryAttempts, messages } from './tables';

/** An attempt and its end. `response` is the answer's text as it came, null when there was none. */
export type FinishedAttempt = {
  message: ClaimedMessage;
  outcome: AttemptOutcome;
  httpStatus: number | null;
  response: string | null;
};

const responseTextMax = 20_000;

/**
 * Records what a call came to. Only the epoch that claimed the row may, and only while nothing stronger is known: a
 * status webhook that came first stands. A dispatcher taken over meanwhile still tells what it learned, since the row
 * was left `unknown` for want of exactly that.
 */
export async function recordOutcome(db: Database, attempt: FinishedAttempt, now: Date): Promise<void> {
  const { message, outcome } = attempt;
  announceStep('before_record');
  const contactId = outcome.outcome === 'accepted' ? await learnContact(db, message, outcome, now) : null;
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(messages).where(eq(messages.id, message.id)).for('update');
    if (!row) return;
    await finishAttempt(tx, attempt, now);
    if (row.leaseEpoch !== message.epoch || row.attemptCount !== message.attemptNumber) return;
    if (outcome.outcome === 'accepted') await recordAcceptance(tx, row, { ...outcome, contactId }, now);
    else if (row.state === 'sending' || row.state === 'unknown') await recordSetback(tx, row, outcome, now);
    await notify(tx, 'messages', [row.id]);
    if (row.state === 'unknown' || outcome.outcome === 'unknown') await notify(tx, 'unconfirmed', [row.id]);
    announceStep('in_record');
  });
  announceStep('after_record');
  if (outcome.outcome === 'accepted') await joinOrphans(db, [outcome.wamid]);
}

/** Outside the recording transaction: it locks contacts, and must not hold them together with a message. */
async function learnContact(
  db: Database,
  message: ClaimedMessage,
  answer: { waId: string | null; bsuid: string | null },
  now: Date,
): Promise<string | null> {
  if (message.contactId !== null || (answer.waId === null && answer.bsuid === null)) return message.contactId;
  const { waId, bsuid } = answer;
  const phone = 'phone' in message.recipient ? message.recipient.phone : null;
  const contact = await findOrCreateContact(db, { wabaId: message.wabaId, waId, bsuid, phone }, now);
  return contact.id;
}

async function finishAttempt(tx: Database, attempt: FinishedAttempt, now: Date): Promise<void> {
  const { message, outcome, httpStatus, response } = attempt;
  const graphCode = 'error' in outcome ? (outcome.error?.code ?? null) : null;
  await tx
    .update(deliveryAttempts)
    .set({
      finishedAt: now,
      outcome: outcome.outcome,
      reason: 'reason' in outcome ? outcome.reason : null,
      httpStatus,
      graphCode,
      response: response?.slice(0, responseTextMax).replaceAll('\0', '\ufffd').toWellFormed() ?? null,
    })
    .where(
      and(eq(deliveryAttempts.messageId, message.id), eq(deliveryAttempts.number, message.attemptNumber)),
    );
}

async function recordAcceptance(
  tx: Database,
  row: typeof messages.$inferSelect,
  accepted: { wamid: string; waId: string | null; contactId: string | null; warning?: GraphError },
  now: Date,
): Promise<void> {
  const wamid = row.wamid ?? accepted.wamid;
  const { waId, contactId } = accepted;
  const warning = row.warning ?? (accepted.warning ? answerError(accepted.warning) : null);
  await tx
    .update(messages)
    .set({ wamid, waId, contactId, warning, acceptedAt: now, retryingSince: null })
    .where(eq(messages.id, row.id));
  await adoptEvents(tx, row.id, wamid);
  await refreshMessageStates(tx, [row.id]);
}
