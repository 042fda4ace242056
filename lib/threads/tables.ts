import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { phoneNumbers } from '@/lib/accounts/tables';
import { contacts } from '@/lib/contacts/tables';

/** What customers wrote, once per Meta's id of it. `message` is Meta's own object. */
export const inboundMessages = pgTable('inbound_messages', {
  id: uuid().primaryKey(),
  wamid: text().notNull().unique(),
  phoneNumberId: text()
    .notNull()
    .references(() => phoneNumbers.id),
  contactId: uuid()
    .notNull()
    .references(() => contacts.id),
  type: text().notNull(),
  message: jsonb().notNull(),
  receivedAt: timestamp({ withTimezone: true }).notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
