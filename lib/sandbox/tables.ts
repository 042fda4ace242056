import { boolean, integer, jsonb, pgSchema, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ProductAvailability } from '@/lib/values/product';

const sandbox = pgSchema('sandbox');

/** One row, id 1: how this Meta behaves where its documentation leaves room, and the number's commerce settings. */
export const settings = sandbox.table('settings', {
  id: smallint().primaryKey(),
  catalogVisible: boolean().notNull(),
  cartEnabled: boolean().notNull(),
  /** Which of a product's names and descriptions the catalog serves. */
  catalogLanguage: text({ enum: ['en', 'fr'] }).notNull(),
  /** Whether a free-form message outside the customer service window fails later, or is refused at once. */
  closedWindow: text({ enum: ['webhook', 'answer'] }).notNull(),
  /** What a catalog message without its `parameters` comes to. */
  omittedThumbnail: text({ enum: ['accepted', 'refused'] }).notNull(),
  /** Where the business hears of listed products that are not in the catalog. */
  droppedProducts: text({ enum: ['status', 'webhook'] }).notNull(),
  /** Whether webhooks are sent: Meta sends none to an app that is not subscribed to the business account. */
  appSubscribed: boolean().notNull().default(true),
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

/** Both directions. `contactId` is null where nobody has the number that was written to. */
export const messages = sandbox.table('messages', {
  id: uuid().primaryKey(),
  wamid: text().notNull().unique(),
  direction: text({ enum: ['business', 'customer'] }).notNull(),
  contactId: uuid().references(() => contacts.id),
  /** The request as it came, or the entry of the inbound webhook. */
  message: jsonb().$type<Record<string, unknown>>().notNull(),
  contextWamid: text(),
  callbackData: text(),
  /** Listed products that were not in the catalog: the customer never sees them. */
  droppedRetailerIds: jsonb().$type<string[]>().notNull(),
  status: text({ enum: ['accepted', 'sent', 'delivered', 'read', 'failed', 'received'] }).notNull(),
  errorCode: integer(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  deliveredAt: timestamp({ withTimezone: true }),
  readAt: timestamp({ withTimezone: true }),
});

/** What is still to happen and to be told by webhook. `value` is the webhook's; `doneAt` is its 200, or giving up. */
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
  doneAt: timestamp({ withTimezone: true }),
});

/** Every request and its answer, without the token. */
export const requests = sandbox.table('requests', {
  id: uuid().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  method: text().notNull(),
  path: text().notNull(),
  body: text(),
  httpStatus: integer().notNull(),
  answer: text().notNull(),
  wamid: text(),
});
