import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * People of the desk. `origin` says whether a person belongs to the sandbox (came through one of its doors, or was
 * invited by somebody who did) or to the desk itself. An address is one person's within an origin.
 */
export const users = pgTable('users', {
  id: uuid().primaryKey(),
  email: text(),
  name: text().notNull(),
  role: text({ enum: ['marketer', 'agent', 'manager', 'administrator'] }).notNull(),
  passwordHash: text(),
  origin: text({ enum: ['sandbox', 'desk'] }).notNull(),
  disabledAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** A signed-in browser. Checked on every request, so that ending it takes effect at once. */
export const sessions = pgTable('sessions', {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  lastSeenAt: timestamp({ withTimezone: true }).notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  revokedAt: timestamp({ withTimezone: true }),
  userAgent: text(),
});

/** The one-time link that makes the first administrator. Only the hash of its token is kept. */
export const firstRunLinks = pgTable('first_run_links', {
  tokenHash: text().primaryKey(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});

/** What the desk knows of whom it belongs to: one row, or none until somebody has said something. */
export const organization = pgTable('organization', {
  onlyRow: boolean().primaryKey().default(true),
  name: text().notNull().default(''),
  /** IANA name; null while days are those of each reader's own browser. */
  timeZone: text(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
});

/** Links that let somebody join. Only the hash of a token is kept; whoever is made from one has its origin. */
export const invitations = pgTable('invitations', {
  id: uuid().primaryKey(),
  tokenHash: text().notNull(),
  name: text().notNull(),
  email: text().notNull(),
  role: text({ enum: ['marketer', 'agent', 'manager', 'administrator'] }).notNull(),
  origin: text({ enum: ['sandbox', 'desk'] }).notNull(),
  invitedBy: uuid()
    .notNull()
    .references(() => users.id),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  acceptedAt: timestamp({ withTimezone: true }),
  revokedAt: timestamp({ withTimezone: true }),
});

/** How often somebody has tried to sign in of late, and until when no further try is looked at. Keys are hashes. */
export const signInDelays = pgTable('sign_in_delays', {
  key: text().primaryKey(),
  attempts: integer().notNull(),
  blockedUntil: timestamp({ withTimezone: true }).notNull(),
  lastAttemptAt: timestamp({ withTimezone: true }).notNull(),
});
