import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { EmbeddedDatabaseError } from '@/lib/platform/db/embedded/embedded-database-error';
import { type EmbeddedServer, joinServer } from '@/lib/platform/db/embedded/join-server';

/**
 * Gives the tests a PostgreSQL server: the one of TEST_DATABASE_URL, or a private one in `.test/`, kept between runs
 * and made to be quick rather than to survive a power cut.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await joinTestServer(path.join(project.config.root, '.test'));
  project.provide('testServerUrl', server?.urlOf('postgres') ?? given ?? '');
  return async () => server?.leave();
}

async function joinTestServer(dataDir: string): Promise<EmbeddedServer> {
  try {
    return await joinServer(dataDir, { durable: false });
  } catch (error) {
    // Copied with its checkout, of an earlier release, or broken by a power cut: nothing in it is worth keeping.
    const replaceable = ['copied_data_dir', 'other_version', 'start_failed'];
    if (!(error instanceof EmbeddedDatabaseError && replaceable.includes(error.code))) throw error;
    rmSync(dataDir, { recursive: true, force: true });
    return await joinServer(dataDir, { durable: false });
  }
}
