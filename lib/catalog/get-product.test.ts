import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { getProduct } from './get-product';
import { listProductChanges } from './list-product-changes';
import { productChanges, productSetMembers, productSets, products } from './tables';
import { testProduct, testProductAt as at } from './test-product';

const { catalogId } = sandboxAccount;
/** Sellers' ids hold what they like. */
const retailerId = 'THE 014/é?&=#:%🍵';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => at };
  await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', at);
  await database.db.insert(products).values([
    testProduct({
      catalogId,
      retailerId,
      visibility: 'staging',
      details: { condition: 'new', odd: { a: 1 } },
    }),
    testProduct({ catalogId, retailerId: 'GONE', goneAt: at }),
    testProduct({ catalogId: 'another', retailerId: 'THEIRS' }),
  ]);
});
afterAll(() => database.drop());

describe('a product', () => {
  test('comes with all the desk knows, Meta’s words as they came', async () => {
    expect(await getProduct(ctx, { catalogId, retailerId })).toMatchObject({
      value: {
        catalogId,
        product: { retailerId, visibility: 'hidden' },
        sendability: { obstacles: ['hidden'], isSoldOut: false },
        words: { availability: 'in stock', visibility: 'staging', reviewStatus: 'approved' },
        details: { condition: 'new', odd: { a: 1 } },
        sets: [],
        firstSeenAt: at.toISOString(),
        lastSeenAt: at.toISOString(),
        goneAt: null,
      },
    });
  });

  test('names the sets it is in, in the catalog’s order', async () => {
    const set = (id: string, position: number) => ({
      catalogId,
      id,
      name: `Set ${id}`,
      position,
      syncedAt: at,
    });
    await database.db.insert(productSets).values([set('2', 0), set('1', 1), set('3', 2)]);
    const member = (setId: string) => ({ catalogId, setId, retailerId, position: 0, syncedAt: at });
    await database.db.insert(productSetMembers).values([member('1'), member('2')]);
    expect(await getProduct(ctx, { catalogId, retailerId })).toMatchObject({
      value: {
        sets: [
          { id: '2', name: 'Set 2' },
          { id: '1', name: 'Set 1' },
        ],
      },
    });
  });

  test('that Meta lists no more is still known', async () => {
    expect(await getProduct(ctx, { catalogId, retailerId: 'GONE' })).toMatchObject({
      value: { goneAt: at.toISOString(), sendability: { obstacles: ['gone'] } },
    });
  });

  test.each([
    ['that was never there', { catalogId, retailerId: 'NEVER' }],
    ['of a catalog that is connected to no number', { catalogId: 'another', retailerId: 'THEIRS' }],
  ])('%s is not found', async (_, asked) => {
    expect(await getProduct(ctx, asked)).toEqual({ ok: false, error: { code: 'not_found' } });
  });
});

test('its changes come newest first, page by page, and nobody else’s among them', async () => {
  const change = (index: number, of = retailerId, catalog: string = catalogId) => ({
    id: v7({ msecs: at.getTime() + index * 1000 }),
    catalogId: catalog,
    retailerId: of,
    field: 'price' as const,
    before: `€${index}.00`,
    after: `€${index + 1}.00`,
    changedAt: new Date(at.getTime() + index * 1000),
  });
  const own = Array.from({ length: 45 }, (_, index) => change(index));
  await database.db
    .insert(productChanges)
    .values([...own, change(3, 'GONE'), change(4, retailerId, 'another')]);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listProductChanges(ctx, { catalogId, retailerId, cursor });
    seen.push(...page.changes.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(own.map(({ id }) => id).reverse());
  expect(await listProductChanges(ctx, { catalogId: 'another', retailerId })).toEqual({
    changes: [],
    nextCursor: null,
  });
});
