import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAccount } from '@/lib/accounts/connect-account';
import { sealTested } from '@/lib/accounts/connection/tested-connection';
import { disconnectAccount } from '@/lib/accounts/disconnect-account';
import { insertQueued, readMessage } from '@/lib/delivery/test-account';
import { startTestGraphServer, type TestGraphServer } from '@/lib/delivery/test-graph-server';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener } from '@/lib/platform/live/listener';
import type { Context } from '@/lib/team/context';
import { users } from '@/lib/team/tables';
import { startNumbers } from './start-numbers';

const [wabaId, phoneNumberId] = ['4242', '2424'];
const facts = { displayNumber: '+33 1 86 76 00 00', businessName: 'Tilia Paris' };

let database: TestDatabase;
let meta: TestGraphServer;
let listener: Listener;
let numbers: { stop: () => Promise<void> };

beforeAll(async () => {
  meta = await startTestGraphServer();
  process.env.GRAPH_API_URL = meta.url;
  Reflect.deleteProperty(globalThis, 'vitrineSettings');
  database = await createTestDatabase();
  listener = startListener(database.url);
  numbers = await startNumbers(database.db, { graphApiVersion: 'v26.0' });
});
afterAll(async () => {
  await numbers.stop();
  await listener.close();
  await database.drop();
  await meta.close();
});

test('an account connected while the desk runs sends, and one that ended sends nothing that still waited', async () => {
  const ctx = await administrator();
  await connect(ctx);
  const sent = await insertQueued(database.db, { wabaId, phoneNumberId });
  await expectState(sent, 'accepted');
  expect(meta.requests.map(({ path }) => path)).toEqual([`/v26.0/${phoneNumberId}/messages`]);

  const waiting = await insertQueued(database.db, {
    wabaId,
    phoneNumberId,
    notBefore: new Date(Date.now() + 3_600_000),
  });
  await disconnectAccount(ctx, { wabaId, name: facts.businessName });
  await expectState(waiting, 'cancelled');

  await connect(ctx);
  const again = await insertQueued(database.db, { wabaId, phoneNumberId });
  await expectState(again, 'accepted');
  expect(meta.requests).toHaveLength(2);
});

async function connect(ctx: Context & { actor: { kind: 'user' } }): Promise<void> {
  const secrets = { accessToken: 'token', appSecret: 'secret', verifyToken: null };
  const connection = { wabaId, phoneNumberId, catalogId: null, ...secrets };
  const sealed = sealTested({ connection, facts, testedAt: new Date() }, ctx.actor.userId);
  expect(await connectAccount(ctx, { sealed })).toMatchObject({ ok: true });
}

async function administrator(): Promise<Context & { actor: { kind: 'user' } }> {
  const [userId, sessionId, name, role] = [v7(), v7(), 'Nora Keane', 'administrator' as const];
  await database.db.insert(users).values({ id: userId, name, role, origin: 'desk', createdAt: new Date() });
  return {
    actor: { kind: 'user', userId, sessionId, name, role },
    db: database.db,
    now: () => new Date(),
  };
}

async function expectState(id: string, state: string): Promise<void> {
  const read = async () => (await readMessage(database.db, id)).state;
  await expect.poll(read, { timeout: 8000, interval: 20 }).toBe(state);
}
