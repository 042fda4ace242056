import type { Pool, PoolClient } from 'pg';
import { DatabaseError } from './database-error';
import { type MigrationSet, readMigrationFiles } from './migration-files';

/** Any number of ours, the same in every process. */
const migrationLock = 8_014_201_126;

/**
 * Runs what has not run yet of each set, in the order of the names, one transaction a file. Processes that start
 * together wait for one another.
 *
 * @throws DatabaseError when a file that ran has changed since, or is not there any more
 */
export async function migrate(pool: Pool, sets: MigrationSet[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`create table if not exists migrations (
      set text, name text, sha256 text not null, applied_at timestamptz not null, primary key (set, name)
    )`);
    for (const set of sets) await migrateSet(client, set);
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    client.release();
  } catch (error) {
    // The connection goes, and with it the lock and an open transaction.
    client.release(true);
    throw error;
  }
}

async function migrateSet(client: PoolClient, set: MigrationSet): Promise<void> {
  const files = readMigrationFiles(set);
  const rows = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations where set = $1',
    [set],
  );
  const applied = new Map(rows.rows.map((row) => [row.name, row.sha256]));
  refuseUnknown(set, [...applied.keys()], new Set(files.map((file) => file.name)));
  for (const file of files) {
    const sha256 = applied.get(file.name);
    if (sha256 === undefined) await runFile(client, set, file);
    else if (sha256 !== file.sha256) {
      throw new DatabaseError(
        'migration_changed',
        `The migration ${set}/${file.name} has changed since this database ran it.`,
      );
    }
  }
}

function refuseUnknown(set: MigrationSet, applied: string[], known: Set<string>): void {
  const unknown = applied.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new DatabaseError(
    'migration_unknown',
    `This database was made by another release: it ran ${set}/${unknown}, which is not here.`,
  );
}

async function runFile(
  client: PoolClient,
  set: MigrationSet,
  file: { name: string; sha256: string; sql: string },
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
  } catch (error) {
    throw explained(error, set, file.name);
  }
  await client.query('insert into migrations values ($1, $2, $3, now())', [set, file.name, file.sha256]);
  await client.query('commit');
}

function explained(error: unknown, set: MigrationSet, name: string): Error {
  const { code, message } = error as { code?: string; message: string };
  const noSuchExtension = code === '0A000' || code === '58P01' || code === '42501';
  if (noSuchExtension && /extension/.test(message)) {
    return new DatabaseError(
      'extension_refused',
      `The database needs the extensions pg_trgm, unaccent and btree_gin, and this one does not allow it (${message}).`,
      error,
    );
  }
  return new Error(`The migration ${set}/${name} failed: ${message}`, { cause: error });
}
