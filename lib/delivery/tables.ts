import {
  type AnyPgColumn,
  bigint,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import { contacts } from '@/lib/contacts/tables';
import type { MessagePayload, MessageSummary } from '@/lib/messages/definition';
import { users } from '@/lib/team/tables';
import type { Product } from '@/lib/values/product';
import { type MessageError, messageDecisions, messageStates } from './message-state';

/** What was said, once per distinct content. `hash` is the SHA-256 of it in hexadecimal. */
export const messageContents = pgTable('message_contents', {
  hash: text().primaryKey(),
  kind: text().notNull(),
  draft: jsonb().notNull(),
  /** Without recipient and callback data. */
  payload: json().$type<MessagePayload>().notNull(),
  /** The products as they were when the message was queued. */
  products: jsonb().$type<Product[]>().notNull(),
  summary: jsonb().$type<MessageSummary>().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** Which products a content names, also a thumbnail's. The catalog is the sending number's. */
export const messageContentProducts = pgTable(
  'message_content_products',
  {
    contentHash: text()
      .notNull()
      .references(() => messageContents.hash),
    catalogId: text().notNull(),
    retailerId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.contentHash, table.catalogId, table.retailerId] })],
);

/** One message to one person. The row is also the job: the dispatcher claims it from here. */
export const messages = pgTable('messages', {
  id: uuid().primaryKey(),
  phoneNumberId: text()
    .notNull()
    .references(() => phoneNumbers.id),
  wabaId: text()
    .notNull()
    .references(() => wabas.id),
  catalogId: text(),
  contentHash: text()
    .notNull()
    .references(() => messageContents.hash),
  kind: text().notNull(),
  contactId: uuid().references(() => contacts.id),
  /** E.164 with its plus sign. */
  recipientPhone: text(),
  recipientBsuid: text(),
  senderId: uuid().references(() => users.id),
  draftId: uuid(),
  state: text({ enum: messageStates }).notNull(),
  /** Lower goes first. */
  priority: smallint().notNull(),
  notBefore: timestamp({ withTimezone: true }),
  wamid: text().unique(),
  waId: text(),
  /** Epoch of the dispatcher that claimed the row; only that one may record what became of it. */
  leaseEpoch: bigint({ mode: 'number' }),
  attemptCount: integer().notNull().default(0),
  /** Since when Meta has been refusing it for now, without a break. */
  retryingSince: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  sendingAt: timestamp({ withTimezone: true }),
  acceptedAt: timestamp({ withTimezone: true }),
  sentAt: timestamp({ withTimezone: true }),
  deliveredAt: timestamp({ withTimezone: true }),
  readAt: timestamp({ withTimezone: true }),
  failedAt: timestamp({ withTimezone: true }),
  error: jsonb().$type<MessageError>(),
  /** What Meta said was wrong with it although it went out. */
  warning: jsonb().$type<MessageError>(),
  decision: text({ enum: messageDecisions }),
  decidedAt: timestamp({ withTimezone: true }),
  decidedBy: uuid().references(() => users.id),
  /** The message a person sent this one in place of. */
  resendOf: uuid().references((): AnyPgColumn => messages.id),
});

/** A person's "send" under an id of the draft's. `contentHash` covers content, sender and recipient. */
export const submissions = pgTable('submissions', {
  submissionId: uuid().primaryKey(),
  contentHash: text().notNull(),
  messageId: uuid()
    .notNull()
    .references(() => messages.id),
});

/** One call to Meta, written before the call. `response` is its answer as it came. */
export const deliveryAttempts = pgTable('delivery_attempts', {
  id: uuid().primaryKey(),
  messageId: uuid()
    .notNull()
    .references(() => messages.id),
  /** From 1. */
  number: integer().notNull(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
  outcome: text(),
  /** What is behind an outcome that Meta's code does not explain. */
  reason: text(),
  httpStatus: integer(),
  graphCode: integer(),
  response: text(),
});

/**
 * Each webhook event's own JSON. Statuses belong to delivery, which is why the table does; events of other fields are
 * kept beside them. `deliveryId` names the stored delivery it came in, which may be gone by now.
 */
export const webhookEvents = pgTable('webhook_events', {
  id: uuid().primaryKey(),
  deliveryId: uuid(),
  field: text().notNull(),
  type: text().notNull(),
  wamid: text(),
  messageId: uuid().references(() => messages.id),
  event: json().notNull(),
  occurredAt: timestamp({ withTimezone: true }).notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
