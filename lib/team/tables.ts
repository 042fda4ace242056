import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * People of the desk. `origin` says whether a person came through the sandbox's door or has a way in of their own;
 * `throughSandbox` marks the latter when somebody who came through that door made them.
 */
export const users = pgTable('users', {
  id: uuid().primaryKey(),
  email: text().unique(),
  name: text().notNull(),
  role: text({ enum: ['marketer', 'agent', 'manager', 'administrator'] }).notNull(),
  passwordHash: text(),
  origin: text({ enum: ['sandbox', 'desk'] }).notNull(),
  disabledAt: timestamp({ withTimezone: true }),
  throughSandbox: boolean().notNull().default(false),
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
});

/** The one-time link that makes the first administrator. Only the hash of its token is kept. */
export const firstRunLinks = pgTable('first_run_links', {
  tokenHash: text().primaryKey(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});
