import { and, eq, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { phoneNumbers } from '@/lib/accounts/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { obstacles, standings } from '@/lib/values/sendability';
import { listProducts } from './list-products';
import { readHealth } from './read-health';
import { sendabilityOf, standingConditions } from './sendability';
import { catalogSyncs, products } from './tables';
import { testProduct, testProductAt as at } from './test-product';

const { catalogId, phoneNumberId } = sandboxAccount;
const nothing = Object.fromEntries(standings.map((standing) => [standing, 0]));

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => at };
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', at);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delete(products);
  await database.db.delete(catalogSyncs);
});

test('a number nobody has has no health', async () => {
  expect(await readHealth(ctx, '1')).toEqual({ ok: false, error: { code: 'number_not_found' } });
});

test('before the first reading nothing is known', async () => {
  expect(await readHealth(ctx, phoneNumberId)).toEqual({
    ok: true,
    value: {
      catalogId,
      commerce: null,
      products: { listed: 0, counts: nothing, readAt: null, isBeingRead: false },
    },
  });
});

test('tells how far the reading is, and what Meta said of the number', async () => {
  const commerce = { catalogVisible: false, cartEnabled: null, readAt: at.toISOString() };
  await database.db.update(phoneNumbers).set({ commerce }).where(eq(phoneNumbers.id, phoneNumberId));
  await database.db.insert(catalogSyncs).values({ catalogId, walkStartedAt: at, finishedAt: at });
  expect(await readHealth(ctx, phoneNumberId)).toMatchObject({
    value: { commerce, products: { readAt: at.toISOString(), isBeingRead: true } },
  });
});

test('without a catalog there are no products to be well', async () => {
  const connect = (to: string | null) =>
    database.db.update(phoneNumbers).set({ catalogId: to }).where(eq(phoneNumbers.id, phoneNumberId));
  await connect(null);
  expect(await readHealth(ctx, phoneNumberId)).toMatchObject({ value: { catalogId: null, products: null } });
  await connect(catalogId);
});

describe('over any catalog', () => {
  test('every count is what the rule says of each product, and the list behind it shows just these', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyState, { minLength: 1, maxLength: 30 }), async (states) => {
        await database.db.delete(products);
        const rows = states.map((state, index) =>
          testProduct({ ...state, catalogId, retailerId: `p${index}`, position: index }),
        );
        await database.db.insert(products).values([...rows, testProduct({ catalogId: 'another' })]);
        const health = await readHealth(ctx, phoneNumberId);
        const counted = health.ok ? health.value.products : null;
        const listed = rows.filter(({ goneAt }) => goneAt === null);
        expect(counted?.listed).toBe(listed.length);
        const standing = listed.map((row) => ({ row, ...sendabilityOf(row) }));
        const sendable = standing.filter((one) => one.obstacles.length === 0);
        const expected: Record<string, number> = {
          sendable: sendable.length,
          soldOut: sendable.filter(({ isSoldOut }) => isSoldOut).length,
          noPrice: sendable.filter(({ row }) => row.priceDisplay === null).length,
        };
        for (const obstacle of obstacles.filter((name) => name !== 'gone'))
          expected[obstacle] = standing.filter((one) => one.obstacles.includes(obstacle)).length;
        expect(counted?.counts).toEqual(expected);
        for (const name of standings) {
          const page = await listProducts(ctx, { standing: name });
          expect(page.products).toHaveLength(expected[name] ?? -1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('what stands out among many is read from an index, not searched for in all', async () => {
  await database.pool.query(
    `insert into products (catalog_id, retailer_id, meta_id, name, description, brand, price_display,
      availability, visibility, review_status, image_url, position, synced_at, search_text, first_seen_at)
    select $1, n, n, 'Tea', '', '', '€1.00', 'in stock', 'published',
      case when n % 1000 = 0 then 'rejected' else 'approved' end, 'https://shop.example/a.png', n, $2, '', $2
    from generate_series(1, 20000) as n`,
    [catalogId, at],
  );
  await database.pool.query('vacuum analyze products');
  const { sql, params } = database.db
    .select()
    .from(products)
    .where(and(eq(products.catalogId, catalogId), isNull(products.goneAt), standingConditions.rejected))
    .toSQL();
  const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('products_standing_out');
  expect(await readHealth(ctx, phoneNumberId)).toMatchObject({
    value: { products: { listed: 20_000, counts: { ...nothing, sendable: 19_980, rejected: 20 } } },
  });
});

const anyState = fc.record({
  visibility: fc.constantFrom('published', 'staging', ''),
  reviewStatus: fc.constantFrom('approved', 'pending', 'rejected', 'outdated', ''),
  availability: fc.constantFrom('in stock', 'out of stock', 'discontinued', 'preorder'),
  imageUrl: fc.constantFrom(null, 'https://shop.example/a.png'),
  priceDisplay: fc.constantFrom(null, '€1.00'),
  goneAt: fc.constantFrom(null, null, null, at),
});
