import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Who may do what only one process at a time may do, until when by the clock of the database. */
export const leases = pgTable('leases', {
  name: text().primaryKey(),
  owner: text().notNull(),
  epoch: bigint({ mode: 'number' }).notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});
