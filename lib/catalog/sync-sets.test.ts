import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { syncCatalog } from './sync-catalog';
import { readSync } from './sync-record';
import { catalogSyncs, productSetMembers, productSets, products } from './tables';
import { graphRefusal, startTestCatalog, type TestCatalog, testItem } from './test-catalog';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

let database: TestDatabase;
let meta: TestCatalog;
beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
});
beforeEach(async () => {
  for (const table of [products, productSets, catalogSyncs]) await database.db.delete(table);
  Object.assign(meta, { items: [testItem('a')], answer: () => null, requests: [] });
  meta.sets = [
    { id: '11', name: 'Teas', retailerIds: ['b', 'a', 'unlisted'] },
    { id: '12', name: 'Empty', retailerIds: [] },
  ];
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});

test('sets are kept in Meta’s order with what they hold, and follow what Meta says', async () => {
  expect(await walk(0)).toMatchObject({ ok: true, value: { setsError: null } });
  expect(await sets()).toEqual({ 'Teas 0': ['b', 'a', 'unlisted'], 'Empty 1': [] });
  meta.sets = [
    { id: '13', name: 'New', retailerIds: Array.from({ length: 600 }, (_, index) => `P-${index}`) },
    { id: '11', name: 'Tea', retailerIds: ['a', 'a', 'c'] },
  ];
  await walk(1);
  expect(await sets()).toEqual({ 'New 0': meta.sets[0]?.retailerIds, 'Tea 1': ['a', 'c'] });
  meta.sets = [];
  await walk(2);
  expect(await sets()).toEqual({});
});

test.each([
  ['the list', 'product_sets'],
  ['one of them', '12/products'],
])(
  'where Meta does not give %s to this account, the products are read and the sets stay',
  async (_name, path) => {
    await walk(0);
    meta.items = [testItem('a'), testItem('b')];
    meta.sets = meta.sets.slice(1);
    meta.answer = (request) => (request.path.endsWith(path) ? graphRefusal(200) : null);
    const refused = { code: 'catalog_refused', values: { graphCode: 200, message: '(#200) No' } };
    expect(await walk(1)).toMatchObject({ ok: true, value: { listed: 2, setsError: refused } });
    expect(Object.keys(await sets())).toHaveLength(2);
    const sync = await readSync(database.db, meta.account.catalogId ?? '');
    expect(sync).toMatchObject({ setsError: refused, error: null, walkStartedAt: null });
  },
);

test('where Meta asks for a pause, the walk goes on with the sets it has not read', async () => {
  meta.answer = ({ path }) => (path === '12/products' ? graphRefusal(4) : null);
  expect(await walk(0)).toMatchObject({ ok: false, error: { code: 'catalog_slowed' } });
  meta.answer = () => null;
  meta.requests = [];
  expect(await walk(1)).toMatchObject({ ok: true });
  expect(meta.requests.map(({ path }) => path).filter((path) => !path.endsWith('settings'))).toEqual([
    expect.stringMatching(/product_sets$/),
    '12/products',
  ]);
  expect(Object.keys(await sets())).toHaveLength(2);
});

test('a set without an id or a name is left out', async () => {
  meta.answer = ({ path }) =>
    path.endsWith('product_sets')
      ? { body: { data: [{ id: '1' }, { name: 'x' }, 7, { id: '11', name: 'Teas' }] } }
      : null;
  await walk(0);
  expect(Object.keys(await sets())).toEqual(['Teas 3']);
});

function walk(minute: number) {
  return syncCatalog(database.db, meta.account, at(minute));
}

async function sets(): Promise<Record<string, string[]>> {
  const { db } = database;
  const rows = await db.select().from(productSets).orderBy(asc(productSets.position));
  const members = await db.select().from(productSetMembers).orderBy(asc(productSetMembers.position));
  return Object.fromEntries(
    rows.map(({ id, name, position }) => [
      `${name} ${position}`,
      members.filter(({ setId }) => setId === id).map(({ retailerId }) => retailerId),
    ]),
  );
}
