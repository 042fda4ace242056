import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealAccountSecrets } from '@/lib/accounts/account-secrets';
import { findSendingNumber, type SendingNumber } from '@/lib/accounts/sending-account';
import { phoneNumbers, wabas } from '@/lib/accounts/tables';
import { readSyncState } from '@/lib/catalog/read-sync-state';
import { requestSync } from '@/lib/catalog/request-sync';
import { catalogSyncs, productSets, products } from '@/lib/catalog/tables';
import { graphRefusal, startTestCatalog, type TestCatalog, testItem } from '@/lib/catalog/test-catalog';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener } from '@/lib/platform/live/listener';
import type { Context } from '@/lib/team/context';
import { readCatalogs } from './read-catalogs';

let database: TestDatabase;
let meta: TestCatalog;
let listener: Listener;
let number: SendingNumber;
let ctx: Context;
let readers: ReturnType<typeof readCatalogs>[];

beforeAll(async () => {
  database = await createTestDatabase();
  listener = startListener(database.url);
  meta = await startTestCatalog(database.db);
  const found = await findSendingNumber(database.db, meta.account.phoneNumberId);
  if (!found) throw new Error('The number is not there.');
  number = found;
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => new Date() };
});
beforeEach(async () => {
  for (const table of [products, productSets, catalogSyncs]) await database.db.delete(table);
  Object.assign(meta, { items: [testItem('a')], sets: [], answer: () => null, requests: [] });
  readers = [];
});
afterEach(() => Promise.all(readers.map((reader) => reader.stop())));
afterAll(async () => {
  await listener.close();
  await meta.close();
  await database.drop();
});

test('a catalog is read when its number is there, by one process, and again when somebody asks', async () => {
  for (let process = 0; process < 3; process += 1) start([number]);
  await expectState('read');
  expect(meta.pagesAsked()).toBe(1);
  meta.items = [testItem('a'), testItem('b')];
  await requestSync(ctx, { catalogId: number.catalogId ?? '' });
  await expect.poll(() => database.db.$count(products), { timeout: 8000, interval: 20 }).toBe(2);
  await expectState('read');
  expect(meta.pagesAsked()).toBe(2);
});

test('what cannot be read is read as soon as it can be', async () => {
  meta.answer = () => ({ status: 502, body: 'Bad gateway' });
  start([number]);
  await expectState('failed');
  meta.answer = () => null;
  await expectState('read');
});

test('a catalog is read as another of its numbers, where Meta refuses the first', async () => {
  const other = { id: '900', name: 'Tilia Paris', origin: 'meta' as const, graphUrl: meta.account.graphUrl };
  const secrets = { accessToken: 'other-token', appSecret: 'secret', verifyToken: 'verify' };
  const createdAt = new Date();
  await database.db.insert(wabas).values({ ...other, ...sealAccountSecrets(other.id, secrets), createdAt });
  await database.db.insert(phoneNumbers).values({
    ...{ id: '901', wabaId: other.id, catalogId: number.catalogId, displayNumber: '+33 1 86 76 00 00' },
    ...{ businessName: other.name, receivingSince: createdAt, createdAt },
  });
  meta.answer = ({ authorization }) => (authorization === 'Bearer other-token' ? null : graphRefusal(190));
  start([number, { ...number, phoneNumberId: '901' }]);
  await expectState('failed');
  await requestSync(ctx, { catalogId: number.catalogId ?? '' });
  await expectState('read');
});

test('a stop ends after the page at hand, and another process goes on there', async () => {
  meta.items = Array.from({ length: 350 }, (_, index) => testItem(`P-${index}`));
  let stopping: Promise<void> | undefined;
  meta.answer = ({ query }) => {
    if (query.get('after') === '200') stopping = first.stop();
    return null;
  };
  const first = start([number]);
  await expect.poll(() => stopping !== undefined, { timeout: 8000, interval: 20 }).toBe(true);
  await stopping;
  expect(await state()).toMatchObject({ state: 'walking', walked: 200 });
  meta.answer = () => null;
  start([number]);
  await expectState('read');
  expect(await state()).toMatchObject({ walked: 350 });
  expect(meta.pagesAsked()).toBe(5);
});

test('without a number of its own a catalog is left alone', async () => {
  const reader = start([number]);
  await expectState('read');
  reader.read([]);
  await requestSync(ctx, { catalogId: number.catalogId ?? '' });
  await reader.stop();
  expect(meta.pagesAsked()).toBe(1);
});

function start(numbers: SendingNumber[]): ReturnType<typeof readCatalogs> {
  const reader = readCatalogs(database.db);
  readers.push(reader);
  reader.read(numbers);
  return reader;
}

function state() {
  return readSyncState(ctx, {});
}

async function expectState(expected: string): Promise<void> {
  await expect.poll(async () => (await state())?.state, { timeout: 8000, interval: 20 }).toBe(expected);
}
