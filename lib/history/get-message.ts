import { and, asc, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { phoneNumbers } from '@/lib/accounts/tables';
import { contacts } from '@/lib/contacts/tables';
import { deliveryAttempts, messageContents, messages, webhookEvents } from '@/lib/delivery/tables';
import type { MessageError, MessageState } from '@/lib/delivery/message-state';
import type { MessagePayload, MessageSummary } from '@/lib/messages/definition';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from '@/lib/team/context';
import { users } from '@/lib/team/tables';
import type { Product } from '@/lib/values/product';
import { fail, ok, type Result } from '@/lib/values/result';
import { historyScope } from './history-scope';
import { type MessageTimes, messageTimes } from './message-times';
import { type ShownRecipient, showRecipient } from './recipient-name';
import { findDecision, findResends, type ShownDecision } from './message-decision';
import { findWarning, type ShownWarning } from './message-warning';
import { messageTimeline, type TimelineStep } from './timeline';

/** One call to Meta, with its answer as it came. */
export type ShownAttempt = {
  number: number;
  startedAt: string;
  finishedAt: string | null;
  outcome: string | null;
  /** What is behind an outcome that Meta's code does not explain, such as `timed_out`. */
  reason: string | null;
  httpStatus: number | null;
  graphCode: number | null;
  response: string | null;
};

/** One webhook event of the message, with its JSON as it came. */
export type ShownEvent = { id: string; type: string; occurredAt: string; receivedAt: string; event: unknown };

/** All that is known of a message. Times are ISO 8601. */
export type MessageDetail = {
  id: string;
  kind: string;
  state: MessageState;
  wamid: string | null;
  recipient: ShownRecipient;
  /** In full, for the request as it was sent. */
  recipientPhone: string | null;
  recipientBsuid: string | null;
  phoneNumberId: string;
  catalogId: string | null;
  businessName: string;
  businessNumber: string;
  draftId: string | null;
  sender: { id: string; name: string } | null;
  summary: MessageSummary;
  draft: unknown;
  payload: MessagePayload;
  products: Product[];
  error: MessageError | null;
  warning: ShownWarning | null;
  /** What a person decided about it. */
  decision: ShownDecision | null;
  /** The message this one was sent in place of, and the one sent in place of this, where the actor may see them. */
  resendOf: string | null;
  resentAs: string | null;
  times: MessageTimes;
  timeline: TimelineStep[];
  attempts: ShownAttempt[];
  events: ShownEvent[];
};

/** Everything about one message, or `not_found` also where the actor may not see it. */
export async function getMessage(
  ctx: Context,
  messageId: string,
): Promise<Result<MessageDetail, { code: 'not_found' } | { code: 'forbidden' }>> {
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  if (!validate(messageId)) return fail({ code: 'not_found' });
  const [row] = await ctx.db
    .select({
      message: messages,
      content: messageContents,
      number: phoneNumbers,
      contactName: contacts.name,
      senderName: users.name,
    })
    .from(messages)
    .innerJoin(messageContents, eq(messageContents.hash, messages.contentHash))
    .innerJoin(phoneNumbers, eq(phoneNumbers.id, messages.phoneNumberId))
    .leftJoin(contacts, eq(contacts.id, messages.contactId))
    .leftJoin(users, eq(users.id, messages.senderId))
    .where(and(eq(messages.id, messageId), scope.value));
  if (!row) return fail({ code: 'not_found' });
  const { message, content, number, contactName, senderName } = row;
  const times = messageTimes(message);
  return ok({
    id: message.id,
    kind: message.kind,
    state: message.state,
    wamid: message.wamid,
    recipient: showRecipient({ ...message, contactName }),
    recipientPhone: message.recipientPhone,
    recipientBsuid: message.recipientBsuid,
    phoneNumberId: message.phoneNumberId,
    catalogId: message.catalogId,
    businessName: number.businessName,
    businessNumber: number.displayNumber,
    draftId: message.draftId,
    sender: message.senderId === null ? null : { id: message.senderId, name: senderName ?? '' },
    summary: content.summary,
    draft: content.draft,
    payload: content.payload,
    products: content.products,
    error: message.error,
    warning: await findWarning(ctx.db, message),
    decision: await findDecision(ctx.db, message),
    ...(await findResends(ctx.db, message, scope.value)),
    times,
    timeline: messageTimeline(times),
    attempts: await listAttempts(ctx.db, messageId),
    events: await listEvents(ctx.db, messageId),
  });
}

async function listAttempts(db: Database, messageId: string): Promise<ShownAttempt[]> {
  const rows = await db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.messageId, messageId))
    .orderBy(asc(deliveryAttempts.number));
  return rows.map(({ id: _id, messageId: _messageId, startedAt, finishedAt, ...attempt }) => ({
    ...attempt,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }));
}

async function listEvents(db: Database, messageId: string): Promise<ShownEvent[]> {
  const rows = await db
    .select()
    .from(webhookEvents)
    .where(eq(webhookEvents.messageId, messageId))
    .orderBy(asc(webhookEvents.occurredAt), asc(webhookEvents.createdAt));
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    occurredAt: row.occurredAt.toISOString(),
    receivedAt: row.createdAt.toISOString(),
    event: row.event,
  }));
}
