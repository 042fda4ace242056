import pg from 'pg';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { serverRole } from './initialize-cluster';

const probeTimeoutMs = 1_000;

/**
 * Whether the server at `port` answers and is the one of this cluster. A server that is starting or stopping (SQLSTATE
 * 57P03) does not answer yet.
 *
 * @throws EmbeddedDatabaseError when it refuses the password
 */
export async function probeServer(port: number, password: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: serverRole,
    password,
    database: 'postgres',
    connectionTimeoutMillis: probeTimeoutMs,
  });
  // A connection that is cut while it is idle says so here; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    return answer.rows[0]?.data_directory === cluster;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new EmbeddedDatabaseError(
        'password_refused',
        'The built-in database refuses the password in DATA_DIR/postgres.password.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
