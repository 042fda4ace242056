import { and, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import { validate } from 'uuid';
import * as z from 'zod';
import { contacts } from '@/lib/contacts/tables';
import { type MessageError, type MessageState, messageStates } from '@/lib/delivery/message-state';
import { messageContents, messages } from '@/lib/delivery/tables';
import type { MessageSummary } from '@/lib/messages/definition';
import type { Context } from '@/lib/team/context';
import { users } from '@/lib/team/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { historyScope } from './history-scope';
import { type MessageTimes, messageTimes } from './message-times';
import { type ShownRecipient, showRecipient } from './recipient-name';

const pageSize = 50;

const listMessagesSchema = z.object({
  statuses: z.array(z.enum(messageStates)).default([]),
  kinds: z.array(z.string().max(64)).max(50).default([]),
  /** The `nextCursor` of the page before. */
  cursor: z.string().refine(validate).nullable().default(null),
});

/** A message as the history lists it. Times are ISO 8601. */
export type ListedMessage = {
  id: string;
  kind: string;
  state: MessageState;
  recipient: ShownRecipient;
  summary: MessageSummary;
  sender: { id: string; name: string } | null;
  error: MessageError | null;
  times: MessageTimes;
};

export type MessagePage = { messages: ListedMessage[]; nextCursor: string | null };

/** Messages the actor may see, newest first, fifty at a time. An empty filter lets everything through. */
export async function listMessages(
  ctx: Context,
  input: z.input<typeof listMessagesSchema>,
): Promise<Result<MessagePage, { code: 'forbidden' } | { code: 'invalid_input' }>> {
  const parsed = listMessagesSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  const rows = await ctx.db
    .select({
      message: messages,
      summary: messageContents.summary,
      contactName: contacts.name,
      senderName: users.name,
    })
    .from(messages)
    .innerJoin(messageContents, eq(messageContents.hash, messages.contentHash))
    .leftJoin(contacts, eq(contacts.id, messages.contactId))
    .leftJoin(users, eq(users.id, messages.senderId))
    .where(and(scope.value, ...conditions(parsed.data)))
    .orderBy(desc(messages.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return ok({
    messages: page.map(({ message, summary, contactName, senderName }) => ({
      id: message.id,
      kind: message.kind,
      state: message.state,
      recipient: showRecipient({ ...message, contactName }),
      summary,
      sender: message.senderId === null ? null : { id: message.senderId, name: senderName ?? '' },
      error: message.error,
      times: messageTimes(message),
    })),
    nextCursor: rows.length > pageSize && last ? last.message.id : null,
  });
}

/** Ids are UUIDv7: below an id means before it. */
function conditions({ statuses, kinds, cursor }: z.output<typeof listMessagesSchema>): SQL[] {
  const found: SQL[] = [];
  if (statuses.length > 0) found.push(inArray(messages.state, statuses));
  if (kinds.length > 0) found.push(inArray(messages.kind, kinds));
  if (cursor !== null) found.push(lt(messages.id, cursor));
  return found;
}
