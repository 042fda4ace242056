import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrate } from './migrate';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let project: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  await database.pool.query('drop schema public cascade; create schema public');
  project = mkdtempSync(path.join(tmpdir(), 'vitrine-migrations-'));
  for (const set of ['desk', 'sandbox'])
    mkdirSync(path.join(project, 'lib/platform/db/migrations', set), { recursive: true });
  vi.spyOn(process, 'cwd').mockReturnValue(project);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

describe('migrations', () => {
  test('run in the order of their names, set by set', async () => {
    write('desk/0002_b.sql', `insert into steps values ('b')`);
    write('desk/0001_a.sql', `create table steps (name text); insert into steps values ('a')`);
    write('sandbox/0001_c.sql', `insert into steps values ('c')`);
    await migrate(database.pool, ['desk', 'sandbox']);
    expect(await steps()).toEqual(['a', 'b', 'c']);
  });

  test('run once, however often and by however many processes at once they are asked for', async () => {
    write('desk/0001_a.sql', `create table steps (name text); insert into steps values ('a')`);
    await Promise.all([1, 2, 3].map(() => migrate(database.pool, ['desk'])));
    write('desk/0002_b.sql', `insert into steps values ('b')`);
    await Promise.all([1, 2, 3].map(() => migrate(database.pool, ['desk'])));
    expect(await steps()).toEqual(['a', 'b']);
  });

  test('leave nothing of a file that failed, keep those before it, and go on from there', async () => {
    write('desk/0001_a.sql', 'create table steps (name text)');
    write('desk/0002_b.sql', `insert into steps values ('half'); select no_such_function()`);
    await expect(migrate(database.pool, ['desk'])).rejects.toThrow(
      /desk\/0002_b\.sql failed: .*no_such_function/,
    );
    expect(await steps()).toEqual([]);
    write('desk/0002_b.sql', `insert into steps values ('whole')`);
    await migrate(database.pool, ['desk']);
    expect(await steps()).toEqual(['whole']);
  });

  test('are refused when a file that ran has changed since', async () => {
    write('desk/0001_a.sql', 'create table steps (name text)');
    await migrate(database.pool, ['desk']);
    write('desk/0001_a.sql', 'create table steps (name text, note text)');
    await expect(migrate(database.pool, ['desk'])).rejects.toMatchObject({
      code: 'migration_changed',
      message: expect.stringContaining('desk/0001_a.sql'),
    });
  });

  test('are refused when the database ran one that is not here: it belongs to a later release', async () => {
    write('desk/0001_a.sql', 'create table steps (name text)');
    write('desk/0002_b.sql', 'select 1');
    await migrate(database.pool, ['desk']);
    rmSync(path.join(project, 'lib/platform/db/migrations/desk/0002_b.sql'));
    await expect(migrate(database.pool, ['desk'])).rejects.toMatchObject({ code: 'migration_unknown' });
  });
});

function write(file: string, sql: string): void {
  writeFileSync(path.join(project, 'lib/platform/db/migrations', file), sql);
}

async function steps(): Promise<string[]> {
  const rows = await database.pool.query<{ name: string }>('select name from steps');
  return rows.rows.map((row) => row.name);
}
