import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { errorTitles } from '@/lib/sandbox/graph/refusal';
import { contacts, messages } from '@/lib/sandbox/tables';
import { bendEvents } from '@/lib/sandbox/mischief/bend-events';
import type { DrawnMischief } from '@/lib/sandbox/mischief/draw-mischief';
import { type ScheduledEvent, scheduleEvents, type TakenEvent } from '@/lib/sandbox/webhooks/schedule-events';
import { errorValue, statusValue, type WebhookError } from '@/lib/sandbox/webhooks/webhook-value';
import type { Failure } from './fate';
import type { Recipient } from './recipient';
import { makeWamid } from './wamid';

const sentAfterMs = 300;
const failedAfterMs = 800;
const deliveredAfterMs = 1500;

export type AcceptedMessage = {
  recipient: Recipient;
  person: typeof contacts.$inferSelect | null;
  message: Record<string, unknown>;
  contextWamid: string | null;
  callbackData: string | null;
  dropped: string[];
  reportDropped: 'status' | 'webhook';
  failure: Failure | null;
  mischief: DrawnMischief;
};

/**
 * Keeps an accepted message together with all that will be told of it.
 *
 * @returns its wamid, and what must be told before the request is answered
 */
export async function acceptMessage(
  sandbox: Sandbox,
  accepted: AcceptedMessage,
): Promise<{ wamid: string; early: TakenEvent[] }> {
  const { recipient, person, failure } = accepted;
  const at = sandbox.now();
  const id = v7();
  const wamid = makeWamid(recipient.waId, 'business');
  const early = await sandbox.db.transaction(async (tx) => {
    await tx.insert(messages).values({
      id,
      wamid,
      direction: 'business',
      contactId: person?.id ?? null,
      message: accepted.message,
      contextWamid: accepted.contextWamid,
      callbackData: accepted.callbackData,
      droppedRetailerIds: accepted.dropped,
      status: 'accepted',
      errorCode: failure?.code ?? null,
      mischief: accepted.mischief.statuses,
      createdAt: at,
    });
    const future = failure ? failedEvents(accepted, wamid, at) : arrivingEvents(accepted, wamid, at);
    const events = future.map((event) => ({ messageId: id, ...event }));
    if (person) await tx.update(contacts).set({ typingUntil: null }).where(eq(contacts.id, person.id));
    return await scheduleEvents(tx, bendEvents(events, accepted.mischief, at));
  });
  return { wamid, early };
}

type Future = Omit<ScheduledEvent, 'messageId'>;

function failedEvents(accepted: AcceptedMessage, wamid: string, at: Date): Future[] {
  return [statusEvent(accepted, wamid, 'failed', later(at, failedAfterMs), accepted.failure)];
}

function arrivingEvents(accepted: AcceptedMessage, wamid: string, at: Date): Future[] {
  const [sentAt, deliveredAt] = [later(at, sentAfterMs), later(at, deliveredAfterMs)];
  const report = accepted.dropped.length > 0 ? droppedError(accepted.dropped) : null;
  const inStatus = accepted.reportDropped === 'status' ? report : null;
  return [
    statusEvent(accepted, wamid, 'sent', sentAt, inStatus),
    ...(report && !inStatus ? [{ status: null, value: errorValue(report), dueAt: sentAt }] : []),
    statusEvent(accepted, wamid, 'delivered', deliveredAt, null),
  ];
}

function statusEvent(
  accepted: AcceptedMessage,
  wamid: string,
  status: 'sent' | 'delivered' | 'failed',
  at: Date,
  error: WebhookError | null,
): Future {
  const { person, recipient, callbackData } = accepted;
  const value = statusValue({ wamid, status, at, person, waId: recipient.waId, callbackData, error });
  return { status, value, dueAt: at };
}

/** Meta promises an error that asks for an update of the catalog, and does not publish its words. */
function droppedError(retailerIds: string[]): WebhookError {
  const details = `Products not found in FB Catalog: ${retailerIds.join(', ')}. Update your catalog.`;
  return { code: 131009, title: errorTitles[131009], details };
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
