import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import { messages } from '@/lib/delivery/tables';
import { users } from '@/lib/team/tables';
import type { Product } from '@/lib/values/product';
import type { DraftRecipient } from './schema';
import type { SharedBusiness } from './sharing/share-schema';

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

/**
 * Links to a preview that need no account. Only the hash of a token is kept. `fields`, `products` and `business` are as
 * they were when the link was made: nothing that changes later is seen through it.
 */
export const shareLinks = pgTable('share_links', {
  id: uuid().primaryKey(),
  tokenHash: text().notNull().unique(),
  draftId: uuid()
    .notNull()
    .references(() => drafts.id),
  wabaId: text()
    .notNull()
    .references(() => wabas.id, { onUpdate: 'cascade' }),
  kind: text().notNull(),
  fields: jsonb().notNull(),
  products: jsonb().$type<Product[]>().notNull(),
  business: jsonb().$type<SharedBusiness>().notNull(),
  createdBy: uuid()
    .notNull()
    .references(() => users.id),
  /** The maker's name at that time. */
  createdByName: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  revokedAt: timestamp({ withTimezone: true }),
  lastOpenedAt: timestamp({ withTimezone: true }),
});
