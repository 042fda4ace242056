import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { phoneNumbers } from '@/lib/accounts/tables';
import { messages } from '@/lib/delivery/tables';
import { users } from '@/lib/team/tables';
import type { DraftRecipient } from './schema';

/**
 * What a person is writing. `fields` belongs to the kind; `submissionId` makes every way of sending this draft one
 * message until it is renewed by a gesture of its own; `version` counts saves.
 */
export const drafts = pgTable('drafts', {
  id: uuid().primaryKey(),
  ownerId: uuid()
    .notNull()
    .references(() => users.id),
  phoneNumberId: text()
    .notNull()
    .references(() => phoneNumbers.id),
  kind: text().notNull(),
  recipient: jsonb().$type<DraftRecipient>(),
  fields: jsonb().notNull(),
  submissionId: uuid().notNull().unique(),
  lastMessageId: uuid().references(() => messages.id),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
  deletedAt: timestamp({ withTimezone: true }),
});
