import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Every known hole in these is closed from this version on (advisories read up to November 2026). */
const floors = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.2',
};

describe('the lock file', () => {
  test.each(Object.entries(floors))('%s is at least %s', (name, floor) => {
    expect(compareVersions(packages[`node_modules/${name}`]?.version ?? '0', floor)).toBeGreaterThanOrEqual(
      0,
    );
  });

  test('resolves every optional platform package, so that it installs on every system', () => {
    const missing = Object.entries(packages).flatMap(([holder, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !resolves(holder, name))
        .map((name) => `${name} of ${holder}`),
    );
    expect(missing).toEqual([]);
  });

  test('names every direct dependency by its exact version', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

/** npm looks in the holder's own node_modules, then in each one above it. */
function resolves(holder: string, name: string): boolean {
  for (
    let folder = holder;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function compareVersions(left: string, right: string): number {
  const parts = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
  const [rightParts, leftParts] = [parts(right), parts(left)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (leftParts[index] ?? 0) - (rightParts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
