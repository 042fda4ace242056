import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { logger } from '@/lib/platform/log/logger';
import type { Database } from './database';
import { setTypeParsers } from './type-parsers';

const connectTimeoutMs = 10_000;
/** A process that stands still inside a transaction loses its locks before the next one wants to take its leases over. */
const idleInTransactionMs = 5_000;

export type Connection = { db: Database; pool: pg.Pool };

/**
 * A pool of connections to one database, and drizzle on it. Nothing is opened before the first query.
 *
 * @param poolMax connections at most
 */
export function connect(url: string, poolMax: number): Connection {
  setTypeParsers();
  const pool = new pg.Pool({
    connectionString: url,
    max: poolMax,
    connectionTimeoutMillis: connectTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    application_name: 'vitrine',
  });
  // One that breaks in use says so to whoever waits for its answer, and once more to whoever listens: with nobody
  // there, the process would end.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  // A connection that breaks while nobody uses it says so here; the pool makes another one.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection broke'));
  return { db: drizzle(pool, { casing: 'snake_case' }), pool };
}
