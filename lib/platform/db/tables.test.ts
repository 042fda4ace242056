import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database';

/** `schema.table` → column → its type and whether it may be null. */
type Tables = Record<string, Record<string, string>>;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every tables.ts says exactly what the migrations make: tables, columns, types, and what may be null', async () => {
  const [said, made] = [await tablesOfCode(), await tablesOfDatabase()];
  expect(Object.keys(said).length).toBeGreaterThan(5);
  expect(said).toEqual(made);
});

async function tablesOfCode(): Promise<Tables> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'tables.ts',
  );
  const tables: Tables = {};
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(path.resolve('lib', file)).href);
    for (const table of Object.values(module))
      if (is(table, PgTable)) Object.assign(tables, describeTable(table));
  }
  return tables;
}

function describeTable(table: PgTable): Tables {
  const { schema, name, columns } = getTableConfig(table);
  const described = columns.map((column) => [
    column.keyAsName ? toSnakeCase(column.name) : column.name,
    `${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
  ]);
  return { [`${schema ?? 'public'}.${name}`]: Object.fromEntries(described) };
}

async function tablesOfDatabase(): Promise<Tables> {
  const rows = await database.pool.query<{ place: string; name: string; kind: string }>(
    `select format('%s.%s', table_schema, table_name) as place, column_name as name,
       format_type(atttypid, atttypmod) || case when is_nullable = 'NO' then ' not null' else '' end as kind
     from information_schema.columns
       join pg_attribute on attname = column_name and attrelid = format('%I.%I', table_schema, table_name)::regclass
     where table_schema in ('public', 'sandbox') and table_name <> 'migrations'
       and (table_schema, table_name) in (select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE')`,
  );
  const tables: Tables = {};
  for (const { place, name, kind } of rows.rows) {
    tables[place] ??= {};
    Object.assign(tables[place], { [name]: kind });
  }
  return tables;
}
