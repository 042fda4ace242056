import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { contacts } from '@/lib/contacts/tables';
import type { MessageError, MessageState } from '@/lib/delivery/message-state';
import { namedProducts } from '@/lib/delivery/named-products';
import { messageContentProducts, messageContents, messages } from '@/lib/delivery/tables';
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
  /** What went out poorer than it was written: how many products customers do not see, 0 where that is not known. */
  incomplete: { dropped: number } | null;
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
      namedProducts: warnedProducts,
    })
    .from(messages)
    .innerJoin(messageContents, eq(messageContents.hash, messages.contentHash))
    .leftJoin(contacts, eq(contacts.id, messages.contactId))
    .leftJoin(users, eq(users.id, messages.senderId))
    .where(condition)
    .orderBy(desc(messages.id))
    .limit(count);
}

/** The products that a message names, where Meta warned of some. */
const of = messageContentProducts;
const warnedProducts = sql<string[] | null>`case when ${messages.warning} is not null then array(
  select ${of.retailerId} from ${of}
  where ${of.contentHash} = ${messages.contentHash} and ${of.catalogId} = ${messages.catalogId}) end`;

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
    incomplete:
      message.warning === null || message.state === 'failed'
        ? null
        : { dropped: namedProducts(message.warning, row.namedProducts ?? []).length },
    times: messageTimes(message),
  };
}
