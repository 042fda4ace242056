import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { contacts } from '@/lib/contacts/tables';
import { messageContents, messages } from '@/lib/delivery/tables';
import { dueSince, isStale, isWaiting, waitingListMax } from '@/lib/delivery/waiting';
import type { MessageSummary } from '@/lib/messages/definition';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ShownRecipient, showRecipient } from './recipient-name';

/** A message that waits for its number. `isStale` says that resuming cancels it unless it is asked for. */
export type WaitingMessage = {
  id: string;
  kind: string;
  recipient: ShownRecipient;
  summary: MessageSummary;
  /** ISO 8601. */
  dueSince: string;
  isStale: boolean;
};

/** What waits for a number: the first two hundred, those that wait longest first, and how many there are in all. */
export type WaitingMessages = {
  /** When this was so (ISO 8601): what is old is told by it, also when the number is resumed. */
  asOf: string;
  messages: WaitingMessage[];
  total: number;
  staleTotal: number;
};

export async function listWaiting(
  ctx: Context,
  phoneNumberId: string,
): Promise<Result<WaitingMessages, { code: 'forbidden' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'numbers.manage'))
    return fail({ code: 'forbidden' });
  const asOf = ctx.now();
  const waiting = isWaiting(phoneNumberId);
  const stale = sql<boolean>`${isStale(asOf)}`;
  const rows = await ctx.db
    .select({
      message: messages,
      summary: messageContents.summary,
      contactName: contacts.name,
      dueSince,
      isStale: stale,
    })
    .from(messages)
    .innerJoin(messageContents, eq(messageContents.hash, messages.contentHash))
    .leftJoin(contacts, eq(contacts.id, messages.contactId))
    .where(waiting)
    .orderBy(desc(stale), asc(messages.id))
    .limit(waitingListMax);
  const [all] = await ctx.db.select({ count: count() }).from(messages).where(waiting);
  const [old] = await ctx.db
    .select({ count: count() })
    .from(messages)
    .where(and(waiting, isStale(asOf)));
  return ok({
    asOf: asOf.toISOString(),
    messages: rows.map(({ message, summary, contactName, ...row }) => ({
      id: message.id,
      kind: message.kind,
      recipient: showRecipient({ ...message, contactName }),
      summary,
      dueSince: row.dueSince.toISOString(),
      isStale: row.isStale,
    })),
    total: all?.count ?? 0,
    staleTotal: old?.count ?? 0,
  });
}
