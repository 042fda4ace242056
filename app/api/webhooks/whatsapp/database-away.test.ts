import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestAccount } from '@/lib/delivery/test-account';
import { findPostmaster } from '@/lib/platform/db/embedded/postmaster';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { mountTestDisk, type TestDisk } from '@/lib/platform/db/embedded/test-disk';
import { type OpenDatabase, openDatabase } from '@/lib/platform/db/open-database';
import { setProcessDatabase } from '@/lib/platform/db/process-database';
import { logger } from '@/lib/platform/log/logger';
import { deliveryOf, messagesValue, signed } from '@/lib/webhooks/test-deliveries';
import { startWebhookApplier } from '@/lib/webhooks/webhook-applier';
import { POST } from './route';

// A durable private server of the test's own, on a disk so small that it can be filled where one can be mounted.

let disk: TestDisk | null;
let dataDir: string;
let database: OpenDatabase;
let applier: { stop: () => Promise<void> };
const acknowledged: string[] = [];

beforeAll(async () => {
  disk = mountTestDisk(250);
  dataDir = disk?.dataDir ?? mkdtempSync(path.join(tmpdir(), 'vitrine-away-'));
  database = await openDatabase({ dataDir, migrations: ['desk', 'sandbox'] });
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  setProcessDatabase(database.db);
  applier = startWebhookApplier(database.db, () => new Date());
}, 120_000);
afterAll(async () => {
  await applier.stop();
  await database.close();
  if (disk) disk.remove();
  else removeDataDir(dataDir);
}, 60_000);

describe('deliveries that come while the database', { timeout: 120_000 }, () => {
  test('loses its connections are taken or answered 503, and come again', async () => {
    await pourDuring(() =>
      database.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1',
        ['client backend'],
      ),
    );
    await expectAllApplied();
  });

  test.each(['SIGQUIT', 'SIGKILL'] as const)(
    'is ended by %s are answered 503; it is started again and has lost nothing',
    async (signal) => {
      const refused = await pourDuring(() => process.kill(postmasterPid(), signal));
      expect(refused).toBeGreaterThan(0);
      await expectAllApplied();
    },
  );

  test('has no room left are answered 503; once there is some it goes on by itself and has lost nothing', async ({
    skip,
  }) => {
    if (!disk) return skip('no small disk can be mounted here');
    const small = disk;
    const said = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    small.fill();
    const refused = await pourUntil((answers) => answers.includes(503));
    expect(refused).toContain(503);
    await exhaustLog();
    await vi.waitFor(
      () => expect(sentences(said)).toContainEqual(expect.stringMatching(/^The disk .* is full: free/)),
      {
        timeout: 40_000,
      },
    );
    expect(await deliver()).toBe(503);
    small.free();
    await pourUntil((answers) => answers.at(-1) === 200);
    await expectAllApplied();
    said.mockRestore();
  });
});

/** Delivers one after another; harms the database after some, and goes on until it takes them again. @returns how many were refused */
async function pourDuring(harm: () => unknown): Promise<number> {
  await pourUntil((answers) => answers.length === 5);
  await harm();
  await pause(50);
  const answers = await pourUntil(
    (all) => all.length >= 5 && all.slice(-5).every((status) => status === 200),
  );
  return answers.filter((status) => status === 503).length;
}

async function pourUntil(enough: (answers: number[]) => boolean): Promise<number[]> {
  const answers: number[] = [];
  while (!enough(answers)) {
    const status = await deliver();
    expect([200, 503]).toContain(status);
    answers.push(status);
    if (status === 503) await pause(50);
  }
  return answers;
}

async function deliver(): Promise<number> {
  const wamid = `wamid.${v7()}`;
  const status = { id: wamid, status: 'sent', timestamp: '1763638200', filling: 'x'.repeat(50_000) };
  const body = deliveryOf([[{ field: 'messages', value: messagesValue({ statuses: [status] }) }]]);
  const answer = await POST(
    new Request('http://localhost/', {
      method: 'POST',
      headers: { 'x-hub-signature-256': signed(body) },
      body: new Uint8Array(body),
    }),
  );
  if (answer.status === 200) acknowledged.push(wamid);
  return answer.status;
}

/** Its log needs room too, a new file now and then: without any, the server gives up altogether. */
async function exhaustLog(): Promise<void> {
  const next = `select pg_logical_emit_message(true, 'test', 'test'), pg_switch_wal()`;
  for (;;) {
    try {
      await database.pool.query(next);
    } catch {
      return;
    }
  }
}

function sentences(said: { mock: { calls: unknown[][] } }): unknown[] {
  return said.mock.calls.map(([first]) => first);
}

/** Also that the applier found back to its work by itself. */
async function expectAllApplied(): Promise<void> {
  await vi.waitFor(
    async () => {
      const found = await database.pool.query('select wamid from webhook_events where wamid = any($1)', [
        acknowledged,
      ]);
      expect(found.rowCount).toBe(acknowledged.length);
    },
    { timeout: 60_000, interval: 200 },
  );
}

function postmasterPid(): number {
  const pid = findPostmaster(realpathSync(path.join(dataDir, 'postgres', 'cluster')))?.pid;
  if (pid === undefined) throw new Error('No server runs.');
  return pid;
}
