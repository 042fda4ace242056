import { realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inArray } from 'drizzle-orm';
import { messages } from '@/lib/delivery/tables';
import { insertQueued, phoneNumberId } from '@/lib/delivery/test-account';
import { accept, startTestGraphServer } from '@/lib/delivery/test-graph-server';
import { findPostmaster } from '@/lib/platform/db/embedded/postmaster';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { openDatabase } from '@/lib/platform/db/open-database';
import { notify } from '@/lib/platform/live/notify';
import { enterAs } from '../fixtures/desk';
import { newDataDir, type OwnDesk, startOwnDesk } from '../fixtures/own-desk';
import { expect, test } from '../fixtures/test';

// Desks of their own, started from the same build as the others' and ended in every way a desk is ended.

/** What the desk promises: whoever presses Ctrl-C has their terminal back after this long. */
const endMs = 25_000;

let dataDir: string;
const desks: OwnDesk[] = [];

test.describe.configure({ timeout: 180_000 });
test.beforeEach(() => {
  dataDir = newDataDir();
});
test.afterEach(async () => {
  for (const desk of desks.splice(0)) {
    try {
      desk.signal('SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  removeDataDir(dataDir);
});

test('two desks started at the same instant on one empty folder share it, and either goes on without the other', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  await Promise.all([one.ready(), other.ready()]);
  const first = await queue(2);
  await expectStates(first, /^(sent|delivered|read)$/);

  other.signal('SIGKILL');
  await other.ended(endMs);
  await expectStates(await queue(2), /^(sent|delivered|read)$/);

  const again = await start();
  await again.ready();
  one.signal('SIGINT');
  expect(await one.ended(endMs)).toBe(0);
  await expectStates(await queue(2), /^(sent|delivered|read)$/);
  again.signalCommand('SIGTERM');
  expect(await again.ended(endMs)).toBe(0);
  await expect.poll(() => postmaster()).toBeNull();

  // The folder now seems to be of an earlier release; Next greets before anything of ours runs.
  writeFileSync(path.join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '9\n');
  const later = await start();
  expect(await later.ended(endMs)).toBe(1);
  expect(later.output()).toMatch(/\nThe data in [^\n]* PostgreSQL 9; [^\n]* Or set DATABASE_URL [^\n]*\n$/);
});

test('Ctrl-C lets what is being sent end, with pages open; a kill leaves it unknown; nothing is ever sent twice', async ({
  browser,
}) => {
  const graph = await startTestGraphServer();
  graph.answer(async (response, request) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    accept(response, request);
  });
  const posted = () => graph.requests.filter(({ path: place }) => place.endsWith('/messages')).length;
  const desk = await start({ GRAPH_API_URL: graph.url });
  await desk.ready();
  const page = await browser.newPage({ baseURL: desk.url });
  await enterAs(page, 'marketer', 'en');

  const finished = await queue(40, 'many');
  await expect.poll(posted).toBeGreaterThan(5);
  desk.signal('SIGINT');
  expect(await desk.ended(endMs)).toBe(0);
  expect(desk.output()).toContain('Stopping');
  await page.close();
  const called = posted();
  const states = await statesOf(finished);
  expect(states.filter((state) => state === 'accepted')).toHaveLength(called);
  expect(states.filter((state) => state === 'queued')).toHaveLength(finished.length - called);

  const killed = await start({ GRAPH_API_URL: graph.url });
  await killed.ready();
  await expectStates(finished, /^accepted$/);
  const cut = await queue(10, 'many');
  await expect.poll(posted).toBe(finished.length + cut.length);
  killed.signal('SIGKILL');
  await killed.ended(endMs);

  const survivor = await start({ GRAPH_API_URL: graph.url });
  await survivor.ready();
  await expectStates(cut, /^unknown$/);
  expect(posted()).toBe(finished.length + cut.length);
  survivor.signal('SIGTERM');
  expect(await survivor.ended(endMs)).toBe(0);
  await graph.close();
});

test('a second desk on the same port says so in one sentence, and ends', async ({ baseURL }) => {
  const desk = await start({ PORT: new URL(baseURL ?? '').port });
  expect(await desk.ended(endMs)).toBe(1);
  expect(desk.output()).toMatch(/^Port \d+ is in use: [^\n]*\n$/);
});

async function start(settings: Record<string, string> = {}): Promise<OwnDesk> {
  const desk = await startOwnDesk(dataDir, settings);
  desks.push(desk);
  return desk;
}

/** Puts messages into the queue, to the sandbox's customer or to a number each. @returns their ids */
async function queue(count: number, to: 'customer' | 'many' = 'customer'): Promise<string[]> {
  return await withDatabase(async (db) => {
    const ids: string[] = [];
    for (let person = 0; person < count; person += 1) {
      const recipientPhone = to === 'customer' ? '+16505551234' : `+1650555${2000 + person}`;
      ids.push(await insertQueued(db, { recipientPhone }));
    }
    await notify(db, 'delivery', [phoneNumberId]);
    return ids;
  });
}

async function expectStates(ids: string[], state: RegExp): Promise<void> {
  await expect
    .poll(async () => (await statesOf(ids)).filter((one) => !state.test(one)), { timeout: 40_000 })
    .toEqual([]);
}

async function statesOf(ids: string[]): Promise<string[]> {
  return await withDatabase(async (db) => {
    const { state } = messages;
    return (await db.select({ state }).from(messages).where(inArray(messages.id, ids))).map(
      (row) => row.state,
    );
  });
}

/** For a moment only: whoever has the database open keeps its server running. */
async function withDatabase<T>(
  work: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<T>,
): Promise<T> {
  const { db, close } = await openDatabase({ dataDir, migrations: ['desk', 'sandbox'] });
  return await work(db).finally(close);
}

function postmaster() {
  return findPostmaster(realpathSync(path.join(dataDir, 'postgres', 'cluster')));
}
