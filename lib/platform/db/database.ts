import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';

/** A drizzle handle on PostgreSQL: the pool, or a transaction of it. Verbs never need to know which. */
export type Database = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;
