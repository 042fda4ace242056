import fc from 'fast-check';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { syncCatalog } from './sync-catalog';
import { catalogSyncs, productChanges, products } from './tables';
import { startTestCatalog, type TestCatalog, type TestItem, testItem } from './test-catalog';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

let database: TestDatabase;
let meta: TestCatalog;
beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
});
beforeEach(empty);
afterAll(async () => {
  await meta.close();
  await database.drop();
});

/** Few values, so that many things stay as they are and some come back. */
const item = fc.record({
  retailer_id: fc.constantFrom('A', 'B', 'C', 'é%_', "D'", 'E"'),
  name: fc.constantFrom('Tea', 'Té', '  Tea '),
  price: fc.constantFrom('€1.00', '€2.00', null),
  sale_price: fc.constantFrom(undefined, '€0.50'),
  availability: fc.constantFrom('in stock', 'out of stock', undefined),
  visibility: fc.constantFrom('published', 'staging'),
  review_status: fc.constantFrom('', 'approved', 'rejected'),
  image_url: fc.constantFrom(
    undefined,
    'https://shop.example/a.png',
    'https://shop.example/a.png?v=2',
    'https://scontent-a.xx.fbcdn.net/v/1.jpg?oh=1&oe=1',
    'https://scontent-b.xx.fbcdn.net/v/1.jpg?oh=2&oe=2',
    'https://scontent-a.xx.fbcdn.net/v/2.jpg?oh=1&oe=1',
  ),
});
const catalog = fc.uniqueArray(item, { selector: ({ retailer_id }) => retailer_id, maxLength: 6 });
type Listed = Partial<Record<string, string | null>> & { retailer_id: string };
type Known = { listed: Listed; gone: boolean };

test('what changes from one reading to the next is written down, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(catalog, { minLength: 2, maxLength: 4 }), async (readings) => {
      await empty();
      const known = new Map<string, Known>();
      for (const [index, listed] of readings.entries()) {
        await list(listed.map(asItem), index);
        const expected = index === 0 ? [] : expectedChanges(known, listed);
        expect(await changesSince(index)).toEqual(expected);
        for (const one of known.values()) one.gone = true;
        for (const one of listed) known.set(one.retailer_id, { listed: one, gone: false });
      }
    }),
    { numRuns: 25 },
  );
});

test('what was, what is, and since when', async () => {
  await list([testItem('a', { price: '€2.00' }), testItem('b')], 0);
  expect(await database.db.$count(productChanges)).toBe(0);
  await list([testItem('a', { price: '€1.00' }), testItem('c')], 1);
  await list([testItem('a', { price: '€1.00' }), testItem('b'), testItem('c')], 2);
  const rows = await database.db.select().from(productChanges).orderBy(asc(productChanges.id));
  const said = rows.map((row) => [
    row.retailerId,
    row.field,
    row.before,
    row.after,
    row.changedAt.getMinutes(),
  ]);
  expect(said.slice(0, 3).sort()).toEqual([
    ['a', 'price', '€2.00', '€1.00', 1],
    ['b', 'vanished', null, null, 1],
    ['c', 'appeared', null, null, 1],
  ]);
  expect(said.slice(3)).toEqual([['b', 'returned', null, null, 2]]);
  const [first] = await database.db.select().from(products).orderBy(asc(products.retailerId));
  expect(first?.firstSeenAt.getMinutes()).toBe(0);
});

test('ids of changes follow their time, so that the newest come first by id', async () => {
  for (let index = 0; index < 6; index += 1) await list([testItem('a', { price: `€${index}.00` })], index);
  const rows = await database.db.select().from(productChanges).orderBy(asc(productChanges.id));
  expect(rows.map(({ after }) => after)).toEqual(['€1.00', '€2.00', '€3.00', '€4.00', '€5.00']);
  expect(rows.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
});

async function empty(): Promise<void> {
  for (const table of [products, productChanges, catalogSyncs]) await database.db.delete(table);
}

async function list(items: TestItem[], minute: number): Promise<void> {
  meta.items = items;
  expect(await syncCatalog(database.db, meta.account, at(minute))).toMatchObject({ ok: true });
}

function asItem(listed: Listed): TestItem {
  return testItem(listed.retailer_id, listed);
}

async function changesSince(minute: number): Promise<string[]> {
  const rows = await database.db.select().from(productChanges);
  return rows
    .filter(({ changedAt }) => changedAt >= at(minute))
    .map((row) => JSON.stringify([row.retailerId, row.field, row.before, row.after]))
    .sort();
}

/** The rule again, product by product. */
function expectedChanges(known: Map<string, Known>, listed: Listed[]): string[] {
  const changes: unknown[] = [];
  for (const after of listed) {
    const before = known.get(after.retailer_id);
    if (!before) changes.push([after.retailer_id, 'appeared', null, null]);
    else {
      if (before.gone) changes.push([after.retailer_id, 'returned', null, null]);
      for (const [field, read, sameAs = read] of fields) {
        if (sameAs(before.listed) !== sameAs(after))
          changes.push([after.retailer_id, field, read(before.listed), read(after)]);
      }
    }
  }
  const isListed = (id: string) => listed.some(({ retailer_id }) => retailer_id === id);
  for (const [id, { gone }] of known) if (!gone && !isListed(id)) changes.push([id, 'vanished', null, null]);
  return changes.map((change) => JSON.stringify(change)).sort();
}

type Read = (one: Listed) => string | null;
const fields: [string, Read, Read?][] = [
  ['name', ({ name }) => name?.trim() ?? ''],
  ['price', ({ price }) => price ?? null],
  ['sale_price', ({ sale_price }) => sale_price ?? null],
  ['availability', ({ availability }) => availability ?? ''],
  ['visibility', ({ visibility }) => visibility ?? ''],
  ['review_status', ({ review_status }) => review_status ?? ''],
  ['picture', ({ image_url }) => image_url ?? null, ({ image_url }) => pictureOf(image_url ?? '')],
];

/** Meta's own servers give a picture under another host and signature each time. */
function pictureOf(address: string): string {
  return address.includes('.fbcdn.net') ? new URL(address).pathname : address;
}
