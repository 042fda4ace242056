import {
  bigint,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { productChangeFields } from './product-change-fields';
import type { SyncProblem } from './sync-problem';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

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
    /** The address that could not be had, how often in a row, and before when it is not asked again. */
    pictureFailedUrl: text(),
    pictureTries: integer().notNull().default(0),
    pictureRetryAt: timestamp({ withTimezone: true }),
    url: text(),
    /** Place in Meta's list, from 0. */
    position: integer().notNull(),
    /** Start of the walk that last saw it. */
    syncedAt: timestamp({ withTimezone: true }).notNull(),
    goneAt: timestamp({ withTimezone: true }),
    /** The words it is found by, each behind a letter for where it stands: `search-text.ts`. */
    searchText: tsvector().notNull(),
    /** What else Meta says of it, as it came. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogId, table.retailerId] })],
);

/** The words of names and brands of all catalogs, each once; the database adds them as products are written. */
export const productWords = pgTable('product_words', { word: text().primaryKey() });

/** One thing that changed about a product, as the walk at `changedAt` met it. */
export const productChanges = pgTable('product_changes', {
  id: uuid().primaryKey(),
  catalogId: text().notNull(),
  retailerId: text().notNull(),
  field: text({ enum: productChangeFields }).notNull(),
  before: text(),
  after: text(),
  changedAt: timestamp({ withTimezone: true }).notNull(),
});

/** A collection of a catalog. `position` is its place in Meta's list. */
export const productSets = pgTable(
  'product_sets',
  {
    catalogId: text().notNull(),
    id: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    syncedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogId, table.id] })],
);

/** Which products a set holds, in Meta's order; also such as the catalog's own list does not have. */
export const productSetMembers = pgTable(
  'product_set_members',
  {
    catalogId: text().notNull(),
    setId: text().notNull(),
    retailerId: text().notNull(),
    position: integer().notNull(),
    syncedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogId, table.setId, table.retailerId] })],
);

/** How far the walk of a catalog has come, and how the last one ended. */
export const catalogSyncs = pgTable('catalog_syncs', {
  catalogId: text().primaryKey(),
  /** Start of the walk under way, the mark of what it has seen; null between two walks. */
  walkStartedAt: timestamp({ withTimezone: true }),
  /** What the walk is at; null between two walks. */
  stage: text({ enum: ['products', 'sets'] }),
  cursor: text(),
  walked: integer().notNull().default(0),
  /** Items among those walked that could not be read. */
  skipped: integer().notNull().default(0),
  total: integer(),
  finishedAt: timestamp({ withTimezone: true }),
  failedAt: timestamp({ withTimezone: true }),
  error: jsonb().$type<SyncProblem>(),
  /** Answers in a row that a walk could not go on with. */
  failures: integer().notNull().default(0),
  /** Why the last walk could not read the sets; the products it did. */
  setsError: jsonb().$type<SyncProblem>(),
  requestedAt: timestamp({ withTimezone: true }),
  nextAt: timestamp({ withTimezone: true }),
});
