import { type AnyPgColumn, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';

/**
 * A person as one WABA knows them. `bsuid` is Meta's business-scoped user id; `waId` and `phone` may be unknown.
 * A merged contact keeps its row, gives up its ids and points to the contact it became.
 */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid().primaryKey(),
    wabaId: text()
      .notNull()
      .references(() => wabas.id),
    waId: text(),
    /** E.164 with its plus sign. */
    phone: text(),
    bsuid: text(),
    name: text().notNull().default(''),
    locale: text(),
    mergedInto: uuid().references((): AnyPgColumn => contacts.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.wabaId, table.waId), unique().on(table.wabaId, table.bsuid)],
);

/** When a person last wrote to a number of ours: what their customer service window is counted from. */
export const contactWindows = pgTable(
  'contact_windows',
  {
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    phoneNumberId: text()
      .notNull()
      .references(() => phoneNumbers.id),
    lastInboundAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.contactId, table.phoneNumberId] })],
);
