import type { Pool } from 'pg';
import { type Connection, connect } from './connect';
import { createDatabase } from './create-database';
import type { Database } from './database';
import { DatabaseError } from './database-error';
import { joinServer } from './embedded/join-server';
import { migrate } from './migrate';
import type { MigrationSet } from './migration-files';
import { proveNotifications } from './prove-notifications';

type OpenOptions = {
  /** A PostgreSQL server of the company's. Left out, the private server of `dataDir` is used. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Name of the database on the private server, made if missing; `databaseUrl` carries its own. */
  database?: string;
  /** The sets of migrations this database has. */
  migrations: MigrationSet[];
  /** Connections at most. */
  poolMax?: number;
};

export type OpenDatabase = {
  db: Database;
  pool: Pool;
  /** The address of the database, password included: never for a log. */
  url: string;
  /** Closes the connections; the private server stops when this was its last user. */
  close: () => Promise<void>;
};

const oldestVersion = 15;

/**
 * Opens the database for the app, a command or a test: starts the private server if it is the one to use, makes the
 * database, migrates it.
 *
 * @throws DatabaseError or EmbeddedDatabaseError, whose message is a sentence for the person who runs the product
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    throw new DatabaseError('during_build', 'The database is not opened while the product is built.');
  }
  const { url, leave } = await findServer(options);
  const connection = connect(url, options.poolMax ?? 10);
  const close = async () => {
    if (!connection.pool.ended) await connection.pool.end();
    await leave();
  };
  try {
    await checkServer(connection, options.databaseUrl);
    await migrate(connection.pool, options.migrations);
    return { ...connection, url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function findServer(options: OpenOptions): Promise<{ url: string; leave: () => Promise<void> }> {
  if (options.databaseUrl !== undefined) return { url: options.databaseUrl, leave: async () => undefined };
  const server = await joinServer(options.dataDir);
  const database = options.database ?? 'vitrine';
  try {
    await createDatabase(server.urlOf('postgres'), database);
  } catch (error) {
    await server.leave();
    throw error;
  }
  return { url: server.urlOf(database), leave: server.leave };
}

/** What is known of the private server must be asked of another one. */
async function checkServer({ pool }: Connection, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl === undefined) return;
  const version = await serverVersion(pool);
  if (version < oldestVersion) {
    throw new DatabaseError(
      'too_old',
      `The server of DATABASE_URL is PostgreSQL ${version}: ${oldestVersion} or later is needed.`,
    );
  }
  await proveNotifications(databaseUrl);
}

async function serverVersion(pool: Pool): Promise<number> {
  try {
    const answer = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    return answer.rows[0]?.version ?? 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = message || code || 'no answer';
    throw new DatabaseError(
      'unreachable',
      `The database of DATABASE_URL cannot be reached: ${reason}.`,
      error,
    );
  }
}
