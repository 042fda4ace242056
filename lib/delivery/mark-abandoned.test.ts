import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/platform/db/database';
import { leases } from '@/lib/platform/db/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { startDispatcher } from './dispatcher';
import type { MessageState } from './message-state';
import { createTestAccount, insertQueued, phoneNumberId, readMessage } from './test-account';
import { startTestGraphServer, type TestGraphServer } from './test-graph-server';

const leaseName = `dispatcher:${phoneNumberId}`;
const leaseTimes = { ttlMs: 5000, renewEveryMs: 50 };

let database: TestDatabase;
let meta: TestGraphServer;
let dispatcher: { stop: () => Promise<void> } | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestGraphServer();
  await createTestAccount(database.db, meta.url);
});
afterEach(() => dispatcher?.stop());
afterAll(async () => {
  await meta.close();
  await database.drop();
});

test('what the last holder left is found, also when the lease had run out just as it was looked for', async () => {
  const lapse = () =>
    database.db
      .update(leases)
      .set({ expiresAt: new Date(0) })
      .where(eq(leases.name, leaseName));
  await database.db
    .insert(leases)
    .values({ name: leaseName, owner: 'dead', epoch: 1, expiresAt: new Date(0) });
  const left = await insertQueued(database.db, { state: 'sending', leaseEpoch: 1, attemptCount: 1 });
  const next = await insertQueued(database.db);
  let first = true;
  const db = withTransaction(async (run) => {
    if (first) await lapse();
    first = false;
    return await run();
  });
  dispatcher = startDispatcher({
    db,
    phoneNumberId,
    graphVersion: 'v26.0',
    now: () => new Date(),
    leaseTimes,
  });
  await expectState(next, 'accepted');
  await expectState(left, 'unknown');
});

test('a claim that is on disk, while the news of it was lost, is unknown and not sent', async () => {
  const lost = await insertQueued(database.db);
  let broken = false;
  const db = withTransaction(async (run) => {
    const result = await run();
    if (!broken && (await readMessage(database.db, lost)).state === 'sending') {
      broken = true;
      throw new Error('The connection broke at the commit.');
    }
    return result;
  });
  const before = meta.requests.length;
  dispatcher = startDispatcher({
    db,
    phoneNumberId,
    graphVersion: 'v26.0',
    now: () => new Date(),
    leaseTimes,
  });
  await expectState(lost, 'unknown');
  expect(meta.requests).toHaveLength(before);
});

/** The database, with something to happen around each transaction. */
function withTransaction(around: (run: () => Promise<unknown>) => Promise<unknown>): Database {
  return new Proxy(database.db, {
    get: (db, key) => {
      if (key !== 'transaction') return Reflect.get(db, key);
      return (work: Parameters<Database['transaction']>[0]) => around(() => db.transaction(work));
    },
  });
}

async function expectState(id: string, state: MessageState): Promise<void> {
  await expect
    .poll(async () => (await readMessage(database.db, id)).state, { timeout: 8000, interval: 20 })
    .toBe(state);
}
