import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Commerce, ConnectionTest, HoldReason, Slowdown } from './number-condition';

/** Where an account comes from: `meta` was connected in the settings, `environment` by variables of the process. */
const accountOrigins = ['sandbox', 'meta', 'environment'] as const;
export type AccountOrigin = (typeof accountOrigins)[number];

/**
 * A WhatsApp Business Account and the keys to it, sealed. `graphUrl` has no version and no trailing slash. `closedAt`
 * ends an account: its history stays, its keys are gone, which the table itself insists on. `secretsSetBy` is the name
 * of who set the keys last.
 */
export const wabas = pgTable('wabas', {
  id: text().primaryKey(),
  name: text().notNull(),
  origin: text({ enum: accountOrigins }).notNull(),
  graphUrl: text().notNull(),
  appSecretSealed: text(),
  accessTokenSealed: text(),
  verifyTokenSealed: text(),
  secretsSetAt: timestamp({ withTimezone: true }),
  secretsSetBy: text(),
  /** When Meta's handshake came with the verify token. */
  webhookVerifiedAt: timestamp({ withTimezone: true }),
  /** About when a signed webhook of this account came last. */
  lastWebhookAt: timestamp({ withTimezone: true }),
  closedAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** A number that sends. `id` is Meta's phone number id; `receivingSince` is when its webhooks began to reach the desk. */
export const phoneNumbers = pgTable('phone_numbers', {
  id: text().primaryKey(),
  wabaId: text()
    .notNull()
    .references(() => wabas.id),
  catalogId: text(),
  displayNumber: text().notNull(),
  businessName: text().notNull(),
  receivingSince: timestamp({ withTimezone: true }).notNull(),
  pacePerSecond: integer().notNull().default(80),
  holdReason: jsonb().$type<HoldReason>(),
  lastTest: jsonb().$type<ConnectionTest>(),
  /** Written by whoever sends for the number. */
  slowdown: jsonb().$type<Slowdown>(),
  /** Null before Meta has been asked. */
  commerce: jsonb().$type<Commerce>(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
