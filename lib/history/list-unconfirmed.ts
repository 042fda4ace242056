import { and, asc, count, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { validate } from 'uuid';
import * as z from 'zod';
import { isOfVisibleAccount } from '@/lib/accounts/live-accounts';
import { phoneNumbers } from '@/lib/accounts/tables';
import type { CustomerServiceWindow } from '@/lib/contacts/customer-service-window';
import { findWindows } from '@/lib/contacts/find-windows';
import { contacts } from '@/lib/contacts/tables';
import { deliveryAttempts, messageContents, messages } from '@/lib/delivery/tables';
import type { MessageSummary } from '@/lib/messages/definition';
import { definitionOf } from '@/lib/messages/registry';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { users } from '@/lib/team/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ShownRecipient, showRecipient } from './recipient-name';

const pageSize = 50;

const listUnconfirmedSchema = z.object({
  /** The `nextCursor` of the page before. */
  cursor: z.string().refine(validate).nullable().default(null),
});

/** A message nobody knows whether it was sent, with what there is to judge by. Times are ISO 8601. */
export type UnconfirmedMessage = {
  id: string;
  kind: string;
  recipient: ShownRecipient;
  summary: MessageSummary;
  sender: { id: string; name: string } | null;
  businessNumber: string;
  hasWamid: boolean;
  /** Null for a kind that may be sent at any time. */
  window: CustomerServiceWindow | null;
  /** The call that was not answered; null when even that is not known. */
  attempt: { number: number; startedAt: string; finishedAt: string | null; reason: string | null } | null;
  createdAt: string;
};

export type UnconfirmedPage = { messages: UnconfirmedMessage[]; nextCursor: string | null };

/** Messages that wait for a person's decision, those that wait longest first, fifty at a time. */
export async function listUnconfirmed(
  ctx: Context,
  input: z.input<typeof listUnconfirmedSchema>,
): Promise<Result<UnconfirmedPage, { code: 'forbidden' } | { code: 'invalid_input' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'unknown.decide'))
    return fail({ code: 'forbidden' });
  const parsed = listUnconfirmedSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const after = parsed.data.cursor;
  const rows = await readRows(ctx, after === null ? undefined : gt(messages.id, after));
  const page = rows.slice(0, pageSize);
  const windows = await windowsOf(ctx, page);
  return ok({
    messages: page.map((row) => showUnconfirmed(row, windows.get(row.message.id) ?? null)),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.message.id ?? null) : null,
  });
}

/** How many messages wait for a person's decision; none for those who may not decide. */
export async function countUnconfirmed(ctx: Context): Promise<number> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'unknown.decide')) return 0;
  const [row] = await ctx.db.select({ count: count() }).from(messages).where(isUndecided());
  return row?.count ?? 0;
}

function isUndecided(): SQL | undefined {
  return and(eq(messages.state, 'unknown'), isNull(messages.decision), isOfVisibleAccount(messages.wabaId));
}

async function readRows(ctx: Context, after: SQL | undefined) {
  const lastAttempt = ctx.db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.messageId, messages.id))
    .orderBy(desc(deliveryAttempts.number))
    .limit(1)
    .as('last_attempt');
  return await ctx.db
    .select({
      message: messages,
      number: phoneNumbers,
      summary: messageContents.summary,
      contactName: contacts.name,
      senderName: users.name,
      attempt: {
        number: lastAttempt.number,
        startedAt: lastAttempt.startedAt,
        finishedAt: lastAttempt.finishedAt,
        reason: lastAttempt.reason,
      },
    })
    .from(messages)
    .innerJoin(messageContents, eq(messageContents.hash, messages.contentHash))
    .innerJoin(phoneNumbers, eq(phoneNumbers.id, messages.phoneNumberId))
    .leftJoin(contacts, eq(contacts.id, messages.contactId))
    .leftJoin(users, eq(users.id, messages.senderId))
    .leftJoinLateral(lastAttempt, eq(lastAttempt.messageId, messages.id))
    .where(and(isUndecided(), after))
    .orderBy(asc(messages.id))
    .limit(pageSize + 1);
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** One question to the database for each number on the page. */
async function windowsOf(ctx: Context, rows: readonly Row[]): Promise<Map<string, CustomerServiceWindow>> {
  const found = new Map<string, CustomerServiceWindow>();
  const freeForm = rows.filter(({ message }) => definitionOf(message.kind)?.window === 'free_form');
  for (const id of new Set(freeForm.map(({ number }) => number.id))) {
    const some = freeForm.filter(({ number }) => number.id === id);
    const [first] = some;
    if (!first) continue;
    const { wabaId, receivingSince } = first.number;
    const people = some.map(({ message: { contactId, recipientPhone, recipientBsuid } }) => ({
      contactId,
      phone: recipientPhone,
      bsuid: recipientBsuid,
    }));
    const from = { wabaId, phoneNumberId: id, receivingSince };
    const windows = await findWindows(ctx.db, people, from, ctx.now());
    for (const [index, { message }] of some.entries()) {
      const window = windows[index];
      if (window) found.set(message.id, window);
    }
  }
  return found;
}

function showUnconfirmed(
  { message, number, summary, contactName, senderName, attempt }: Row,
  window: CustomerServiceWindow | null,
): UnconfirmedMessage {
  return {
    id: message.id,
    kind: message.kind,
    recipient: showRecipient({ ...message, contactName }),
    summary,
    sender: message.senderId === null ? null : { id: message.senderId, name: senderName ?? '' },
    businessNumber: number.displayNumber,
    hasWamid: message.wamid !== null,
    window,
    attempt: attempt && {
      ...attempt,
      startedAt: attempt.startedAt.toISOString(),
      finishedAt: attempt.finishedAt?.toISOString() ?? null,
    },
    createdAt: message.createdAt.toISOString(),
  };
}
