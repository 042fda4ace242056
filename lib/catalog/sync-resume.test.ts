import { asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acquireLease } from '@/lib/platform/db/leases';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { syncCatalog, syncWhenDue } from './sync-catalog';
import { readSync } from './sync-record';
import { catalogSyncs, productChanges, productSetMembers, productSets, products } from './tables';
import { graphRefusal, startTestCatalog, type TestCatalog, testItem } from './test-catalog';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const ids = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => `P-${String(first + index).padStart(5, '0')}`);

let database: TestDatabase;
let meta: TestCatalog;
let catalogId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
  catalogId = meta.account.catalogId ?? '';
});
beforeEach(async () => {
  for (const table of [products, productChanges, productSets, catalogSyncs]) await database.db.delete(table);
  Object.assign(meta, { items: [], sets: [], answer: () => null, requests: [] });
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});

describe('a walk that ends half-way', () => {
  test('goes on where it was, whichever step it ended before, and comes to the same', async () => {
    meta.items = ids(230).map((id) => testItem(id));
    meta.sets = [
      { id: 'tea', name: 'Tea', retailerIds: ids(20) },
      { id: 'cups', name: 'Cups', retailerIds: ids(20, 200) },
    ];
    await syncCatalog(database.db, meta.account, at(0));
    meta.items = [...ids(110, 50), ...ids(120, 1000)].map((id) => testItem(id, { price: '€1.00' }));
    meta.sets = [
      { id: 'cups', name: 'Mugs', retailerIds: ids(260, 200) },
      { id: 'pots', name: 'Pots', retailerIds: ids(10) },
    ];
    const before = await keep();
    const whole = await walkInParts(1, []);
    expect(whole).toMatchObject({ gone: 120, parts: 1 });
    const steps: number[] = [];
    for (let step = 1; step <= whole.steps; step += 1) {
      await restore(before);
      const resumed = await walkInParts(2, [step]);
      expect(resumed.content).toEqual(whole.content);
      // One page at most was asked for twice: the one whose answer was not written any more.
      expect(resumed.pages - whole.pages).toBeLessThanOrEqual(1);
      steps.push(step);
    }
    expect(steps.length).toBeGreaterThan(10);
    await restore(before);
    const often = await walkInParts(30, Array(29).fill(4));
    expect(often.content).toEqual(whole.content);
  });

  test('leaves the old catalog usable, and nothing it has not seen is gone', async () => {
    meta.items = ids(250).map((id) => testItem(id));
    await syncCatalog(database.db, meta.account, at(0));
    meta.items = ids(250, 100).map((id) => testItem(id, { name: 'Newer' }));
    meta.answer = ({ query }) => (query.get('after') === '100' ? { status: 500, body: 'Oops' } : null);
    expect(await syncCatalog(database.db, meta.account, at(1))).toMatchObject({ ok: false });
    const rows = await database.db.select().from(products).where(isNull(products.goneAt));
    expect(rows).toHaveLength(250);
    expect(rows.filter(({ name }) => name === 'Newer')).toHaveLength(100);
  });

  test('knows how many there are, and how many of them it has come to', async () => {
    meta.items = ids(230).map((id) => testItem(id));
    meta.answer = ({ query }) => (query.get('after') === '200' ? graphRefusal(4) : null);
    await syncCatalog(database.db, meta.account, at(0));
    expect(await readSync(database.db, catalogId)).toMatchObject({ walked: 200, total: 230, cursor: '200' });
    meta.answer = () => null;
    meta.items.push(testItem('late'));
    expect(await syncCatalog(database.db, meta.account, at(1))).toMatchObject({ value: { listed: 231 } });
    expect(meta.pagesAsked()).toBe(4);
  });

  test('begins anew where Meta no longer takes its cursor', async () => {
    meta.items = ids(230).map((id) => testItem(id));
    let isLost = false;
    meta.answer = ({ path, query }) => {
      if (query.get('after') === '200' && path.endsWith('/products')) isLost = true;
      return isLost && query.has('after') ? graphRefusal(100) : null;
    };
    expect(await syncCatalog(database.db, meta.account, at(0))).toMatchObject({ ok: false });
    const lost = await readSync(database.db, catalogId);
    expect(lost).toMatchObject({ walkStartedAt: null, cursor: null, error: { code: 'catalog_refused' } });
    meta.answer = () => null;
    meta.items = ids(100).map((id) => testItem(id));
    expect(await syncCatalog(database.db, meta.account, at(1))).toMatchObject({
      value: { listed: 100, gone: 100 },
    });
  });

  test('asks for less at a time where pages do not come', async () => {
    meta.items = ids(30).map((id) => testItem(id));
    const limits: (string | null)[] = [];
    meta.answer = ({ path, query }) => {
      if (!path.endsWith('/products')) return null;
      limits.push(query.get('limit'));
      return Number(query.get('limit')) > 20 ? graphRefusal(1, { status: 500 }) : null;
    };
    for (let minute = 0; minute < 4; minute += 1) await syncCatalog(database.db, meta.account, at(minute));
    expect(limits).toEqual(['100', '50', '25', '12', '12', '12']);
  });
});

describe('one at a time', () => {
  test('of several processes one walks, and none walks again before it is time', async () => {
    meta.items = ids(350).map((id) => testItem(id));
    const now = new Date();
    const asked = await Promise.all(
      [1, 2, 3, 4].map(() => syncWhenDue(database.db, meta.account, now, () => true)),
    );
    expect(meta.pagesAsked()).toBe(4);
    const { nextAt } = (await readSync(database.db, catalogId)) ?? {};
    expect(asked.filter((one) => one.nextAt === null).length).toBeLessThan(4);
    expect(await syncWhenDue(database.db, meta.account, now, () => true)).toMatchObject({ nextAt });
    expect(meta.pagesAsked()).toBe(4);
    expect(nextAt?.getTime()).toBeGreaterThan(now.getTime() + 50 * 60_000);
    await syncWhenDue(database.db, meta.account, new Date(now.getTime() + 67 * 60_000), () => true);
    expect(meta.pagesAsked()).toBe(8);
  });

  test('whoever died holding the catalog is followed where it was', async () => {
    meta.items = ids(350).map((id) => testItem(id));
    let died = false;
    meta.answer = async ({ query }) => {
      if (query.get('after') === '200' && !died) {
        died = true;
        // Its lease ran out, and the next one has taken it.
        await database.pool.query(`update leases set expires_at = clock_timestamp()`);
        await acquireLease(database.db, `catalog:${catalogId}`, 'the next one', 0);
      }
      return null;
    };
    const dead = await syncWhenDue(database.db, meta.account, at(0), () => true);
    expect(dead).toMatchObject({ nextAt: null });
    expect(await readSync(database.db, catalogId)).toMatchObject({ cursor: '200', walked: 200 });
    await syncWhenDue(database.db, meta.account, at(1), () => true);
    expect(await readSync(database.db, catalogId)).toMatchObject({ cursor: null, walked: 350, failures: 0 });
    expect(meta.pagesAsked()).toBe(5);
  });
});

test('a catalog of thousands is read as it is listed', async () => {
  meta.items = ids(5_000).map((id) => testItem(id));
  expect(await syncCatalog(database.db, meta.account, at(0))).toMatchObject({ value: { listed: 5_000 } });
  const rows = await database.db
    .select({ retailerId: products.retailerId })
    .from(products)
    .where(eq(products.catalogId, catalogId))
    .orderBy(asc(products.position));
  expect(rows.map(({ retailerId }) => retailerId)).toEqual(ids(5_000));
  expect(await database.db.$count(productChanges)).toBe(0);
});

type Kept = { products: unknown[]; syncs: unknown[]; sets: unknown[]; members: unknown[] };

async function keep(): Promise<Kept> {
  const { db } = database;
  return {
    products: await db.select().from(products),
    syncs: await db.select().from(catalogSyncs),
    sets: await db.select().from(productSets),
    members: await db.select().from(productSetMembers),
  };
}

async function restore(kept: Kept): Promise<void> {
  const { db } = database;
  for (const table of [products, productChanges, productSets, catalogSyncs]) await db.delete(table);
  await db.insert(products).values(kept.products as (typeof products.$inferInsert)[]);
  await db.insert(catalogSyncs).values(kept.syncs as (typeof catalogSyncs.$inferInsert)[]);
  await db.insert(productSets).values(kept.sets as (typeof productSets.$inferInsert)[]);
  await db.insert(productSetMembers).values(kept.members as (typeof productSetMembers.$inferInsert)[]);
}

/** Walks the catalog in as many parts at most, each but the last ending after so many steps. */
async function walkInParts(partsMax: number, stepsOf: number[]) {
  meta.requests = [];
  let steps = 0;
  let parts = 0;
  let gone = 0;
  for (; parts < partsMax; parts += 1) {
    let left = stepsOf[parts] ?? Number.POSITIVE_INFINITY;
    const walked = await syncCatalog(database.db, meta.account, at(10 + parts), () => {
      steps += 1;
      left -= 1;
      return left >= 0;
    });
    if (!walked.ok) continue;
    gone = walked.value.gone;
    parts += 1;
    break;
  }
  return { steps, parts, gone, pages: meta.pagesAsked(), content: await content() };
}

/** What the catalog comes to, without the times at which it did. */
async function content() {
  const { db } = database;
  const rows = await db.select().from(products).orderBy(asc(products.retailerId));
  const changes = await db.select().from(productChanges);
  const members = await db
    .select()
    .from(productSetMembers)
    .orderBy(asc(productSetMembers.setId), asc(productSetMembers.position));
  return {
    products: rows.map(({ retailerId, position, priceDisplay, goneAt }) => [
      retailerId,
      position,
      priceDisplay,
      goneAt !== null,
    ]),
    changes: changes.map((row) => `${row.retailerId} ${row.field} ${row.before} ${row.after}`).sort(),
    sets: (await db.select().from(productSets)).map(({ id, name }) => [id, name]),
    members: members.map(({ setId, retailerId }) => [setId, retailerId]),
  };
}
