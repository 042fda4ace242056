import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { serveInternet, type TestInternet, testAddress, testHost } from '@/lib/platform/net/test-internet';
import { fetchDuePictures } from './fetch-due-pictures';
import { productItemSchema } from './product-item-schema';
import { products } from './tables';
import { onePixelPng } from './test-server';
import { upsertProducts } from './upsert-products';

const catalogId = 'real';
const minute = 60_000;
const hash = createHash('sha256').update(onePixelPng).digest('hex');
const at = (path: string) => `https://${testHost}${path}`;

let database: TestDatabase;
let outside: TestInternet;
let asked: string[] = [];
let broken: string[] = [];
let now = new Date('2026-11-20T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  outside = await serveInternet((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (broken.includes(path)) response.writeHead(503).end();
    else if (path.startsWith('/page')) response.setHeader('content-type', 'image/png').end('<html></html>');
    else if (path.startsWith('/drawing')) response.setHeader('content-type', 'image/svg+xml').end('<svg/>');
    else response.end(onePixelPng);
  });
});
beforeEach(async () => {
  await database.db.delete(products);
  [asked, broken] = [[], []];
});
afterAll(async () => {
  await outside.close();
  await database.drop();
});

test('what products have an address for is fetched once, from the public internet', async () => {
  await list({ a: at('/a.png'), b: at('/b.png'), none: null });
  expect(await fetchDue()).toBe(true);
  expect(await hashes()).toEqual({ a: hash, b: hash, none: null });
  expect(outside.connected[0]).toEqual({ host: testAddress, port: 443, servername: testHost });
  expect(await fetchDue()).toBe(false);
  expect(asked.sort()).toEqual(['/a.png', '/b.png']);
});

test('another catalog’s products and those that are gone are left alone', async () => {
  await list({ a: at('/a.png') }, 'elsewhere');
  await list({ gone: at('/gone.png') });
  await database.db.update(products).set({ goneAt: now }).where(eq(products.retailerId, 'gone'));
  expect(await fetchDue()).toBe(false);
  expect(asked).toEqual([]);
});

test('a failure is remembered: it is asked for again ever more rarely, and others go first', async () => {
  broken = ['/a.png'];
  await list({ a: at('/a.png') });
  expect(await fetchDue()).toBe(true);
  for (const minutes of [10, 60, 360, 2160, 10_080, 10_080]) {
    pass(minutes - 1);
    expect(await fetchDue()).toBe(false);
    pass(1);
    expect(await fetchDue()).toBe(true);
  }
  pass(10_080);
  const others = ['b', 'c', 'd', 'e'];
  await list(Object.fromEntries(['a', ...others].map((id) => [id, at(`/${id}.png`)])));
  [asked, broken] = [[], []];
  let groups = 0;
  await fetchDuePictures(database.db, { ...due(), mayGoOn: () => groups++ < 1 });
  expect(asked.sort()).toEqual(others.map((id) => `/${id}.png`));
  await fetchDue();
  expect((await hashes()).a).toBe(hash);
});

test('an address that the catalog gives anew is asked at once, and its failures count from one', async () => {
  broken = ['/a.png', '/a2.png'];
  await list({ a: at('/a.png') });
  await fetchDue();
  pass(10);
  await fetchDue();
  await list({ a: at('/a2.png') });
  expect(await fetchDue()).toBe(true);
  pass(10);
  expect(await fetchDue()).toBe(true);
  expect(asked).toEqual(['/a.png', '/a.png', '/a2.png', '/a2.png']);
});

describe('what is no picture of the public internet', () => {
  test.each([
    ['http://graph.invalid/a.png'],
    ['https://127.0.0.1/a.png'],
    ['https://[::1]/a.png'],
    ['https://169.254.169.254/latest/meta-data/'],
    ['https://me:secret@graph.invalid/a.png'],
    ['https://graph.invalid:8443/a.png'],
    ['file:///etc/passwd'],
    ['not an address'],
  ])('%s is not asked for', async (address) => {
    await list({ a: address });
    expect(await fetchDue()).toBe(true);
    expect([await hashes(), asked]).toEqual([{ a: null }, []]);
  });

  test('by where its name leads', async () => {
    await list({ a: at('/a.png') });
    await fetchDue(outside.where(['10.0.0.1']));
    expect([await hashes(), asked]).toEqual([{ a: null }, []]);
  });

  test('by what it is, whatever it is called', async () => {
    await list({ a: at('/page.png'), b: at('/drawing.svg') });
    await fetchDue();
    expect(await hashes()).toEqual({ a: null, b: null });
  });
});

test('whoever is told to stop leaves the rest to the next', async () => {
  const many = Array.from({ length: 6 }, (_, index) => [`p${index}`, at(`/${index}.png`)] as const);
  await list(Object.fromEntries(many));
  let groups = 0;
  await fetchDuePictures(database.db, { ...due(), mayGoOn: () => groups++ < 1 });
  expect(asked).toHaveLength(4);
  await fetchDue();
  expect(asked).toHaveLength(6);
});

function due(internet = outside.where([testAddress])) {
  return { catalogIds: [catalogId], now: () => now, internet };
}

function fetchDue(internet?: ReturnType<TestInternet['where']>): Promise<boolean> {
  return fetchDuePictures(database.db, { ...due(internet), mayGoOn: () => true });
}

function pass(minutes: number): void {
  now = new Date(now.getTime() + minutes * minute);
}

async function list(pictures: Record<string, string | null>, id = catalogId): Promise<void> {
  const items = Object.entries(pictures).map(([retailer_id, image_url]) =>
    productItemSchema.parse({ id: retailer_id, retailer_id, name: retailer_id, image_url }),
  );
  await upsertProducts(database.db, id, items, 0, now);
}

async function hashes(): Promise<Record<string, string | null>> {
  const rows = await database.db
    .select()
    .from(products)
    .where(eq(products.catalogId, catalogId))
    .orderBy(asc(products.position));
  return Object.fromEntries(rows.map(({ retailerId, pictureHash }) => [retailerId, pictureHash]));
}
