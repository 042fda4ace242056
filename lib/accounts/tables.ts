import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** A WhatsApp Business Account and the keys to it, sealed. `graphUrl` has no version and no trailing slash. */
export const wabas = pgTable('wabas', {
  id: text().primaryKey(),
  name: text().notNull(),
  origin: text({ enum: ['sandbox', 'meta'] }).notNull(),
  graphUrl: text().notNull(),
  appSecretSealed: text().notNull(),
  accessTokenSealed: text().notNull(),
  verifyTokenSealed: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** Why a number sends nothing for now: what Meta said, and since when (ISO 8601). */
export type HoldReason = { code: number; message: string; details?: string | null; since: string };

/** How Meta answered when a person last tested the connection, and when (ISO 8601). */
export type ConnectionTest = {
  at: string;
  outcome: 'passed' | 'refused' | 'no_answer';
  error: { code: number; message: string; details: string | null } | null;
};

/** What slows a number that is not held, since when and until when at least (ISO 8601). */
export type Slowdown = { since: string; until: string } & (
  | { cause: 'no_answers'; reason: 'unknowns_in_a_row' | 'half_bad' }
  | { cause: 'meta_asked'; code: number }
);

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
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
