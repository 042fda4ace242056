import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { listProducts } from './list-products';
import { productItemSchema } from './product-item-schema';
import { products } from './tables';
import { upsertProducts } from './upsert-products';

const { catalogId } = sandboxAccount;
const walkedAt = new Date(Date.UTC(2026, 0, 1));

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => walkedAt };
});

afterAll(() => database.drop());

test('before a number is connected there is no catalog', async () => {
  expect(await listProducts(ctx, {})).toEqual({ catalogId: null, products: [], nextCursor: null });
});

describe('the products of the connected catalog', () => {
  beforeAll(async () => {
    await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', walkedAt);
    await list(catalogId, [
      { retailer_id: 'THE-014', name: 'Sencha de printemps', brand: 'Maison Tilia' },
      { retailer_id: 'the_007', name: 'Thé fumé à l’ancienne', brand: 'Œuvre & Fils' },
      { retailer_id: 'THE-1007', name: 'SENCHA fukamushi', visibility: 'staging' },
      { retailer_id: 'GIFT-100%', name: 'شاي أخضر', review_status: 'rejected' },
      { retailer_id: 'GONE', name: 'Sencha no longer sold' },
    ]);
    await list('another-catalog', [{ retailer_id: 'THE-014', name: 'Sencha of somebody else' }]);
    await database.db.update(products).set({ goneAt: walkedAt }).where(eq(products.retailerId, 'GONE'));
  });

  test('come in the catalog’s order, hidden and rejected ones with their state, gone ones not', async () => {
    const page = await listProducts(ctx, {});
    expect(page.products.map(({ retailerId }) => retailerId)).toEqual([
      'THE-014',
      'the_007',
      'THE-1007',
      'GIFT-100%',
    ]);
    expect(page.products[2]).toMatchObject({ visibility: 'hidden' });
    expect(page.products[3]).toMatchObject({ reviewStatus: 'rejected' });
  });

  test.each([
    ['sencha', ['THE-014', 'THE-1007']],
    ['  SENCHA   Print ', ['THE-014']],
    ['the fume', ['the_007']],
    ['FUMÉ', ['the_007']],
    ['fume\u0301', ['the_007']],
    ['oeuvre', ['the_007']],
    ['tilia', ['THE-014']],
    ['the-0', ['THE-014', 'the_007']],
    ['the_0', ['the_007', 'THE-014']],
    ['100%', ['THE-1007', 'GIFT-100%']],
    ['gift 100％', ['GIFT-100%']],
    ['أخضر', ['GIFT-100%']],
    ['\\', []],
    ["'; drop table products; --", []],
    ['somebody else', []],
  ])('“%s” finds %j', async (query, retailerIds) => {
    const page = await listProducts(ctx, { query });
    expect(page.products.map(({ retailerId }) => retailerId)).toEqual(retailerIds);
  });

  test('pages follow one another without a gap or a repetition', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProducts(ctx, { limit: 1, cursor });
      seen.push(...page.products.map(({ retailerId }) => retailerId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['THE-014', 'the_007', 'THE-1007', 'GIFT-100%']);
  });

  test('a catalog that is not connected is not read', async () => {
    expect(await listProducts(ctx, { catalogId: 'another-catalog' })).toEqual({
      catalogId: null,
      products: [],
      nextCursor: null,
    });
    expect((await listProducts(ctx, { catalogId })).products).toHaveLength(4);
  });
});

async function list(id: string, items: Record<string, unknown>[]): Promise<void> {
  const parsed = items.map((item, index) => productItemSchema.parse({ id: String(index), ...item }));
  await upsertProducts(database.db, id, parsed, 0, walkedAt);
}
