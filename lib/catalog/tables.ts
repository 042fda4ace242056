import { bigint, customType, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A picture under the SHA-256 of its bytes, lower-case hex. `size` is in bytes. */
export const pictures = pgTable('pictures', {
  hash: text().primaryKey(),
  contentType: text({ enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
  bytes: bytea().notNull(),
  size: integer().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/**
 * One catalog item as Meta last listed it. `availability`, `visibility` and `reviewStatus` are Meta's words as they
 * came, also words that are new to us. Prices in minor units of `currency`, null where the display text leaves doubt.
 */
export const products = pgTable(
  'products',
  {
    catalogId: text().notNull(),
    retailerId: text().notNull(),
    metaId: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    brand: text().notNull(),
    priceDisplay: text(),
    priceMinor: bigint({ mode: 'number' }),
    salePriceDisplay: text(),
    salePriceMinor: bigint({ mode: 'number' }),
    currency: text(),
    availability: text().notNull(),
    visibility: text().notNull(),
    reviewStatus: text().notNull(),
    imageUrl: text(),
    pictureHash: text().references(() => pictures.hash),
    url: text(),
    /** Place in Meta's list, from 0. */
    position: integer().notNull(),
    /** Start of the walk that last saw it. */
    syncedAt: timestamp({ withTimezone: true }).notNull(),
    goneAt: timestamp({ withTimezone: true }),
    searchText: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogId, table.retailerId] })],
);
