import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { phoneNumbers } from '@/lib/accounts/tables';
import type { Slowdown } from '@/lib/accounts/number-condition';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener } from '@/lib/platform/live/listener';
import { notify } from '@/lib/platform/live/notify';
import { startDispatcher } from './dispatcher';
import { createTestAccount, insertQueued, phoneNumberId } from './test-account';
import {
  accept,
  breakOff,
  type GraphAnswer,
  refuseWith,
  startTestGraphServer,
  type TestGraphServer,
} from './test-graph-server';

let database: TestDatabase;
let meta: TestGraphServer;
let listener: Listener;
let running: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestGraphServer();
  listener = startListener(database.url);
  await createTestAccount(database.db, meta.url);
});
afterAll(async () => {
  await listener.close();
  await meta.close();
  await database.drop();
});

beforeEach(async () => {
  await database.pool.query('truncate messages, message_contents, delivery_attempts, webhook_events cascade');
  await database.db.update(phoneNumbers).set({ holdReason: null, slowdown: null, pacePerSecond: 1000 });
  meta.requests.length = 0;
});
// A Meta that never answers is waited for, and then the breaker.
vi.setConfig({ testTimeout: 60_000 });

afterEach(async () => {
  await Promise.all(running.map((dispatcher) => dispatcher.stop()));
  running = [];
});

const silent: GraphAnswer = () => undefined;

describe.each<[string, GraphAnswer]>([
  ['takes requests and never answers', silent],
  ['breaks every connection off', breakOff],
  ['answers with a page that is not its own', (response) => void response.end('<html>')],
  ['cannot say', refuseWith(131_000, 500)],
])('a Meta that %s', (_name, misbehaves) => {
  test('gets at most twenty calls; nothing is claimed after that, and one message tries it again', async () => {
    meta.answer(misbehaves);
    const ids = [];
    for (let count = 0; count < 60; count += 1)
      ids.push(await insertQueued(database.db, { recipientPhone: `+3361234${1000 + count}` }));
    dispatch({ breakerOpenMs: 2000 });
    await expect.poll(readSlowdown, { timeout: 15_000 }).toMatchObject({ cause: 'no_answers' });
    await expect.poll(() => countIn('sending'), { timeout: 15_000 }).toBe(0);
    const unknown = await countIn('unknown');
    expect(unknown).toBe(meta.requests.length);
    expect(unknown).toBeLessThanOrEqual(20);
    expect(await countIn('queued')).toBe(60 - unknown);

    meta.answer(accept);
    await notify(database.db, 'delivery', [phoneNumberId]);
    await expect.poll(() => countIn('accepted'), { timeout: 20_000 }).toBe(60 - unknown);
    expect(await countIn('unknown')).toBe(unknown);
    expect(meta.requests).toHaveLength(60);
    await expect.poll(readSlowdown, { timeout: 10_000 }).toBeNull();
  });
});

test('while it is open exactly one message is tried, and it stays open when that is lost too', async () => {
  meta.answer(breakOff);
  for (let count = 0; count < 40; count += 1)
    await insertQueued(database.db, { recipientPhone: `+3361234${1000 + count}` });
  dispatch({ breakerOpenMs: 1500 });
  await expect.poll(readSlowdown, { timeout: 15_000 }).toMatchObject({ cause: 'no_answers' });
  await expect.poll(() => countIn('sending'), { timeout: 15_000 }).toBe(0);
  const first = await readSlowdown();
  const lost = await countIn('unknown');
  await expect
    .poll(async () => (await readSlowdown())?.until, { timeout: 15_000, interval: 20 })
    .not.toBe(first?.until);
  expect(await countIn('unknown')).toBe(lost + 1);
  expect((await readSlowdown())?.since).toBe(first?.since);
});

test('a pause that Meta asks of the whole number is on its page for as long as it lasts', async () => {
  meta.answer(refuseWith(130_429, 429));
  await insertQueued(database.db);
  dispatch({});
  await expect.poll(readSlowdown, { timeout: 15_000 }).toMatchObject({ cause: 'meta_asked', code: 130_429 });
  meta.answer(accept);
  await expect.poll(() => countIn('accepted'), { timeout: 15_000 }).toBe(1);
  await expect.poll(readSlowdown, { timeout: 10_000 }).toBeNull();
});

function dispatch(options: { breakerOpenMs?: number }): { stop: () => Promise<void> } {
  const dispatcher = startDispatcher({
    db: database.db,
    phoneNumberId,
    graphVersion: 'v26.0',
    callDeadlineMs: 2000,
    now: () => new Date(),
    ...options,
  });
  running.push(dispatcher);
  return dispatcher;
}

async function countIn(state: string): Promise<number> {
  const answer = await database.pool.query('select 1 from messages where state = $1', [state]);
  return answer.rows.length;
}

async function readSlowdown(): Promise<Slowdown | null> {
  const [number] = await database.db.select().from(phoneNumbers);
  return number?.slowdown ?? null;
}
