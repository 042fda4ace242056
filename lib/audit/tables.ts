import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who did what, when. Rows are only ever added. */
export const auditEntries = pgTable('audit_entries', {
  id: uuid().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  actorId: uuid(),
  actorName: text().notNull(),
  action: text().notNull(),
  subjectType: text().notNull(),
  subjectId: text().notNull(),
  details: jsonb(),
});
