import { createHash } from 'node:crypto';
import pg from 'pg';
import { connect } from './connect';
import { migrate } from './migrate';
import { type MigrationSet, readMigrationFiles } from './migration-files';

const sets: MigrationSet[] = ['desk', 'sandbox'];

/** Any number of ours: one process at a time makes the template. */
const templateLock = 8_014_201_127;

/** Another run may still clone what it made; after this long nobody does. */
const staleAfterMs = 3_600_000;

/**
 * Makes sure that the server has the migrated database that tests are cloned from. It is named after what is in the
 * migrations, so it is made once per version of them. Databases of earlier versions and of killed runs are dropped.
 *
 * @param serverUrl the address of any database on the server, with the right to create others
 * @returns the template's name
 */
export async function ensureTestTemplate(serverUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await dropStale(client, name);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await makeTemplate(client, serverUrl, name);
    await client.query(`comment on database ${name} is '${new Date().toISOString()}'`);
    return name;
  } finally {
    await client.end();
  }
}

function migrationsHash(): string {
  const files = sets.flatMap((set) =>
    readMigrationFiles(set).map((file) => `${set}/${file.name} ${file.sha256}`),
  );
  return createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
}

async function makeTemplate(client: pg.Client, serverUrl: string, name: string): Promise<void> {
  await client.query(`drop database if exists ${name}_new`);
  await client.query(`create database ${name}_new`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}_new`;
  const { pool } = connect(url.href, 1);
  await migrate(pool, sets).finally(() => pool.end());
  // A database is cloned only while nobody is connected to it, and autovacuum connects as it likes.
  await client.query(`alter database ${name}_new with allow_connections false`);
  await client.query(`alter database ${name}_new rename to ${name}`);
}

async function dropStale(client: pg.Client, current: string): Promise<void> {
  const rows = await client.query<{ name: string; comment: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as comment
     from pg_database where datname ~ '^(template_[0-9a-f]{16}|test_[0-9]+_[0-9a-f]+)$' and datname <> $1`,
    [current],
  );
  for (const { name, comment } of rows.rows) {
    const usedAt = name.startsWith('test_')
      ? Number(name.split('_')[1])
      : Date.parse(comment ?? '1970-01-01');
    if (Date.now() - usedAt > staleAfterMs)
      await client.query(`drop database if exists ${name} with (force)`);
  }
}
