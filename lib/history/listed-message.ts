import { desc, eq, type SQL } from 'drizzle-orm';
import { contacts } from '@/lib/contacts/tables';
import type { MessageError, MessageState } from '@/lib/delivery/message-state';
import { messageContents, messages } from '@/lib/delivery/tables';
import type { MessageSummary } from '@/lib/messages/definition';
import type { Database } from '@/lib/platform/db/database';
import { users } from '@/lib/team/tables';
import { type MessageTimes, messageTimes } from './message-times';
import { type ShownRecipient, showRecipient } from './recipient-name';

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

/** The rows of `count` messages that meet `condition`, newest first. */
export function selectListed(db: Database, condition: SQL | undefined, count: number) {
  return db
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
    .where(condition)
    .orderBy(desc(messages.id))
    .limit(count);
}

/** @returns such a row as the history lists it. */
export function toListed(row: Awaited<ReturnType<typeof selectListed>>[number]): ListedMessage {
  const { message, summary, contactName, senderName } = row;
  return {
    id: message.id,
    kind: message.kind,
    state: message.state,
    recipient: showRecipient({ ...message, contactName }),
    summary,
    sender: message.senderId === null ? null : { id: message.senderId, name: senderName ?? '' },
    error: message.error,
    times: messageTimes(message),
  };
}
