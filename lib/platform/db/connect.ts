import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { logger } from '@/lib/platform/log/logger';
import type { Database } from './database';
import { setTypeParsers } from './type-parsers';

const connectTimeoutMs = 10_000;

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
    keepAlive: true,
    application_name: 'vitrine',
  });
  // A connection that breaks while nobody uses it says so here; the pool makes another one.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection broke'));
  // One that breaks in use tells its query; said again here, it would end the process if nobody listened.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: drizzle(pool, { casing: 'snake_case' }), pool };
}
