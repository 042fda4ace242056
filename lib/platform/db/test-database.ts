import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from './connect';
import { ensureTestTemplate } from './test-template';

export type TestDatabase = Connection & {
  url: string;
  /** Closes the connections and removes the database. */
  drop: () => Promise<void>;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServerUrl: string;
  }
}

const poolMax = 8;

/**
 * A migrated, empty database of its own for a test file: `beforeAll` makes it (a few tenths of a second), `afterAll`
 * drops it. Files run beside one another without meeting.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('testServerUrl');
  const template = await ensureTestTemplate(serverUrl);
  const name = `test_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const connection = connect(url.href, poolMax);
  const drop = async () => {
    await connection.pool.end();
    await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  };
  return { ...connection, url: url.href, drop };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
