import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { refreshProducts } from './refresh-products';
import { syncCatalog } from './sync-catalog';
import { catalogSyncs, productChanges, productSets, products } from './tables';
import { graphRefusal, startTestCatalog, type TestCatalog, testItem } from './test-catalog';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

let database: TestDatabase;
let meta: TestCatalog;
beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
});
beforeEach(async () => {
  for (const table of [products, productChanges, productSets, catalogSyncs]) await database.db.delete(table);
  Object.assign(meta, { sets: [], answer: () => null });
  meta.items = ['a', 'b', 'c', 'd'].map((id) => testItem(id, { price: '€1.00' }));
  await syncCatalog(database.db, meta.account, at(0));
  meta.requests = [];
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});

test('just the products asked for are read: what changed, came and went is written down', async () => {
  meta.items = [testItem('new'), testItem('b', { price: '€2.00' }), testItem('d', { price: '€9.00' })];
  expect(await refresh(['b', 'c', 'new', 'b', 'nowhere'], 5)).toEqual({
    ok: true,
    value: { found: 2, gone: 1 },
  });
  expect(meta.requests.map(({ query }) => query.get('filter'))).toEqual([
    '{"retailer_id":{"is_any":["b","c","new","nowhere"]}}',
  ]);
  expect(await listed()).toEqual(['a 0 €1.00', 'b 1 €2.00', 'c 2 gone', 'd 3 €1.00', 'new 4 null']);
  expect(await changes()).toEqual(['b price €1.00 €2.00', 'c vanished null null', 'new appeared null null']);
  expect(await refresh(['b', 'c', 'new'], 6)).toMatchObject({ value: { found: 2, gone: 0 } });
  expect(await changes()).toHaveLength(3);
});

test('what a walk under way has passed, or comes to later, is neither lost nor told twice', async () => {
  meta.items = Array.from({ length: 250 }, (_, index) => testItem(`P-${index}`));
  await syncCatalog(database.db, meta.account, at(1));
  meta.items = meta.items.map((item) => ({ ...item, price: '€2.00' }));
  meta.answer = async ({ query }) => {
    if (query.get('after') === '100') await refresh(['P-0', 'P-200'], 3);
    return null;
  };
  const before = await database.db.$count(productChanges);
  expect(await syncCatalog(database.db, meta.account, at(2))).toMatchObject({ value: { gone: 0 } });
  expect((await database.db.$count(productChanges)) - before).toBe(250);
});

test('many are asked for in parts', async () => {
  await refresh(
    Array.from({ length: 120 }, (_, index) => `P-${index}`),
    5,
  );
  const asked = meta.requests.map(
    ({ query }) => JSON.parse(query.get('filter') ?? '').retailer_id.is_any.length,
  );
  expect(asked).toEqual([50, 50, 20]);
});

test('a refusal, no answer or nonsense changes nothing', async () => {
  meta.answer = () => graphRefusal(190);
  expect(await refresh(['a', 'x'], 5)).toMatchObject({ ok: false, error: { code: 'catalog_refused' } });
  meta.answer = () => ({ body: { success: true } });
  expect(await refresh(['a', 'x'], 5)).toMatchObject({ ok: false, error: { code: 'catalog_unreadable' } });
  const nowhere = { ...meta.account, graphUrl: 'http://127.0.0.1:1' };
  expect(await refreshProducts(database.db, nowhere, ['a'], at(5))).toMatchObject({
    error: { code: 'catalog_unreachable' },
  });
  expect(await changes()).toEqual([]);
  expect(await listed()).toHaveLength(4);
});

test('more than was asked for is not taken', async () => {
  meta.answer = ({ query }) => (query.has('filter') ? { body: { data: [testItem('stray')] } } : null);
  expect(await refresh(['a'], 5)).toMatchObject({ ok: true });
  expect(await listed()).toEqual(['a 0 gone', 'b 1 €1.00', 'c 2 €1.00', 'd 3 €1.00']);
});

test('while Meta asks for a pause of the walk it is not asked for this either', async () => {
  meta.answer = () => graphRefusal(80009, { headers: { 'retry-after': '600' } });
  await syncCatalog(database.db, meta.account, at(4));
  meta.answer = () => null;
  meta.requests = [];
  expect(await refresh(['a'], 5)).toMatchObject({ error: { code: 'catalog_slowed' } });
  expect(meta.requests).toEqual([]);
  expect(await refresh(['a'], 15)).toMatchObject({ ok: true });
});

function refresh(retailerIds: string[], minute: number) {
  return refreshProducts(database.db, meta.account, retailerIds, at(minute));
}

async function listed(): Promise<string[]> {
  const rows = await database.db.select().from(products).orderBy(asc(products.position));
  return rows.map((row) => `${row.retailerId} ${row.position} ${row.goneAt ? 'gone' : row.priceDisplay}`);
}

async function changes(): Promise<string[]> {
  const rows = await database.db.select().from(productChanges);
  return rows.map((row) => `${row.retailerId} ${row.field} ${row.before} ${row.after}`).sort();
}
