import pg from 'pg';

/** Makes the database `name` on the server that `serverUrl` (the address of any of its databases) leads to, if it is missing. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  } finally {
    await client.end();
  }
}

/** Two processes may find it missing at once: 42P04 is a duplicate database, 23505 the same seen a moment earlier. */
function isDuplicate(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === '42P04' || code === '23505';
}
