import {
  bigint,
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProductAvailability } from '@/lib/values/product';
import type { MischiefKind } from './mischief/mischief-rule';
import type { StatusKind } from './mischief/status-kinds';
import type { ItemState } from './phone/item-state';

const sandbox = pgSchema('sandbox');

/** One row, id 1: how this Meta behaves where its documentation leaves room, and the number's commerce settings. */
export const settings = sandbox.table('settings', {
  id: smallint().primaryKey(),
  catalogVisible: boolean().notNull(),
  cartEnabled: boolean().notNull(),
  numberRegistered: boolean().notNull(),
  /** Whether the app of the access token hears of the account by webhook. */
  appSubscribed: boolean().notNull(),
  /** Digits of the numbers that may be written to, five at most, as with Meta's test numbers; null is everybody. */
  allowedNumbers: jsonb().$type<string[]>(),
  /** Null is without limit. */
  messagesPerSecond: integer(),
  pairRateLimited: boolean().notNull(),
  /** Whether the account cannot pay, and where that is told. */
  paymentProblem: text({ enum: ['none', 'answer', 'webhook'] }).notNull(),
  /** Whether Meta keeps marketing from everybody, for the good of all. */
  marketingWithheld: boolean().notNull(),
  /** Which of a product's names and descriptions the catalog serves. */
  catalogLanguage: text({ enum: ['en', 'fr'] }).notNull(),
  /** Whether a free-form message outside the customer service window fails later, or is refused at once. */
  closedWindow: text({ enum: ['webhook', 'answer'] }).notNull(),
  /** What a catalog message without its `parameters` comes to. */
  omittedThumbnail: text({ enum: ['accepted', 'refused'] }).notNull(),
  /** Where the business hears of listed products that are not in the catalog. */
  droppedProducts: text({ enum: ['status', 'webhook'] }).notNull(),
  /** How long a new or edited item stays in review; 0 approves it at once. */
  reviewMs: integer().notNull(),
  /** How long each read of the catalog takes at least. */
  catalogPageMs: integer().notNull(),
  /** How many reads of the catalog more are refused: under which of Meta's codes, with which HTTP status. */
  catalogRefusals: integer().notNull(),
  catalogRefusalCode: integer().$type<4 | 80004 | 80009>().notNull(),
  catalogRefusalStatus: integer().$type<400 | 429>().notNull(),
  /** In how many minutes such a refusal says that there is access again. */
  catalogRefusalMinutes: integer().notNull(),
});

/** The collections of the catalog, by the key that its products carry. */
export const productSets = sandbox.table('product_sets', {
  key: text().primaryKey(),
  /** Meta's own numeric id. */
  metaId: text().notNull().unique(),
  names: jsonb().$type<{ en: string; fr: string }>().notNull(),
  position: integer().notNull(),
});

export const products = sandbox.table('products', {
  retailerId: text().primaryKey(),
  /** Meta's own numeric id. */
  metaId: text().notNull().unique(),
  names: jsonb().$type<{ en: string; fr: string }>().notNull(),
  descriptions: jsonb().$type<{ en: string; fr: string }>().notNull(),
  brand: text().notNull(),
  productSet: text().notNull(),
  priceMinor: integer().notNull(),
  salePriceMinor: integer(),
  currency: text().notNull(),
  availability: text().$type<ProductAvailability>().notNull(),
  visibility: text({ enum: ['published', 'staging'] }).notNull(),
  reviewStatus: text({ enum: ['approved', 'pending', 'rejected', 'outdated', ''] }).notNull(),
  /** File name of the picture. */
  picture: text(),
  position: integer().notNull(),
  /** When review ends with approval; null where no review is under way. */
  reviewDueAt: timestamp({ withTimezone: true }),
  /** What Meta says against a rejected item. */
  rejectionReasons: jsonb().$type<string[]>().notNull().default([]),
  /** A deleted item stays, so that a new start of the sandbox does not bring it back. */
  deletedAt: timestamp({ withTimezone: true }),
  /** What it was before somebody played with it on the phone's page; null where nobody does. */
  asItWas: jsonb().$type<ItemState>(),
});

export const contacts = sandbox.table('contacts', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Digits of the number; null where the customer keeps it to themselves. */
  waId: text().unique(),
  /** Business-scoped user id. */
  userId: text().notNull().unique(),
  username: text(),
  locale: text().notNull(),
  appTooOld: boolean().notNull(),
  lastInboundAt: timestamp({ withTimezone: true }),
  typingUntil: timestamp({ withTimezone: true }),
  position: integer().notNull(),
});

/**
 * Both directions, and what other customers have passed on, of which the business knows nothing. `contactId` is null where
 * nobody has the number that was written to.
 */
export const messages = sandbox.table('messages', {
  id: uuid().primaryKey(),
  wamid: text().notNull().unique(),
  /** The number under which `message_history` knows the message. */
  historyId: bigint({ mode: 'number' }).notNull().unique().generatedAlwaysAsIdentity(),
  direction: text({ enum: ['business', 'customer', 'forwarded'] }).notNull(),
  contactId: uuid().references(() => contacts.id),
  /** The request as it came, or the entry of the inbound webhook. */
  message: jsonb().$type<Record<string, unknown>>().notNull(),
  contextWamid: text(),
  callbackData: text(),
  /** Listed products that were not in the catalog: the customer never sees them. */
  droppedRetailerIds: jsonb().$type<string[]>().notNull(),
  status: text({ enum: ['accepted', 'sent', 'delivered', 'read', 'failed', 'received'] }).notNull(),
  errorCode: integer(),
  /** What is done to the webhooks about it. */
  mischief: jsonb().$type<StatusKind[]>().notNull().default([]),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  deliveredAt: timestamp({ withTimezone: true }),
  readAt: timestamp({ withTimezone: true }),
});

/**
 * What is still to happen and to be told by webhook. `value` is the webhook's; `doneAt` is its 200, or giving up. Whoever
 * POSTs one has put `dueAt` off first, so that the others leave it alone for that while.
 */
export const events = sandbox.table('events', {
  id: uuid().primaryKey(),
  messageId: uuid()
    .notNull()
    .references(() => messages.id),
  /** Null where the event changes no status. */
  status: text({ enum: ['sent', 'delivered', 'read', 'failed'] }),
  value: jsonb().$type<Record<string, unknown>>().notNull(),
  dueAt: timestamp({ withTimezone: true }).notNull(),
  /** POSTs begun. */
  attempts: integer().notNull(),
  /** It happens, and nobody is told. */
  silent: boolean().notNull().default(false),
  /** Events of one batch that are due together go out in one POST. */
  batch: text(),
  doneAt: timestamp({ withTimezone: true }),
});

/** What is sent at a limited rate, and when all of its burst can be used again. */
export const rates = sandbox.table('rates', {
  key: text().primaryKey(),
  fullAt: timestamp({ withTimezone: true }).notNull(),
});

/** Every request and its answer, without the token. */
export const requests = sandbox.table('requests', {
  id: uuid().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  method: text().notNull(),
  path: text().notNull(),
  body: text(),
  /** Null where Meta never got the request. */
  httpStatus: integer(),
  answer: text().notNull(),
  wamid: text(),
  /** What was done to the answer, by name. */
  mischief: text(),
});

/** What goes wrong. `remaining` and `probability` are both null where it always does, `recipient` where for everybody. */
export const mischiefRules = sandbox.table('mischief_rules', {
  id: uuid().primaryKey(),
  kind: text().$type<MischiefKind>().notNull(),
  /** Digits of the number, or user id. */
  recipient: text(),
  /** How many messages more. */
  remaining: integer(),
  probability: doublePrecision(),
});

/** One row, id 1: what the draws come from, and how many messages have drawn. */
export const mischiefRun = sandbox.table('mischief_run', {
  id: smallint().primaryKey(),
  seed: integer().notNull(),
  drawn: integer().notNull(),
});
