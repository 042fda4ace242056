import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `desk`: the product's own tables. `sandbox`: the emulated Cloud API's, all in the schema `sandbox`. */
export type MigrationSet = 'desk' | 'sandbox';

type MigrationFile = { name: string; sha256: string; sql: string };

/**
 * The migrations of a set, in the order they run. They are looked for below the working directory: every command runs
 * in the project's root, and a bundled module could not find them beside itself.
 */
export function readMigrationFiles(set: MigrationSet): MigrationFile[] {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), 'lib/platform/db/migrations', set);
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name), 'utf8');
    return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
  });
}
