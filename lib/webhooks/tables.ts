import { customType, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Every signed delivery, byte for byte. `id` begins with `receivedAt`. `failure` names the entries that could not be applied. */
export const webhookDeliveries = pgTable('webhook_deliveries', {
  id: uuid().primaryKey(),
  receivedAt: timestamp({ withTimezone: true }).notNull(),
  body: bytea().notNull(),
  sha256: text().notNull().unique(),
  appliedAt: timestamp({ withTimezone: true }),
  failure: text(),
});
