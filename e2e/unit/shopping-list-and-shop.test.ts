import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { productItemSchema } from '@/lib/catalog/product-item-schema';
import { upsertProducts } from '@/lib/catalog/upsert-products';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { shopProducts } from '@/lib/sandbox/shop/products';
import type { Context } from '@/lib/team/context';
import { matchShoppingList } from '@/lib/catalog/shopping-list/match-shopping-list';
import {
  shoppingListCharactersMax,
  shoppingListEntriesMax,
} from '@/lib/catalog/shopping-list/shopping-list-schema';

const { catalogId } = sandboxAccount;
const now = new Date(Date.UTC(2026, 0, 1));

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => now };
});

afterAll(() => database.drop());

test('before a number is connected nothing is found', async () => {
  expect(await matchShoppingList(ctx, { text: 'sencha' })).toEqual({
    catalogId: null,
    entries: [],
    isCut: false,
  });
});

describe('a list of what the tea shop sells', () => {
  beforeAll(async () => {
    await ensureSandboxAccount(database.db, 'http://127.0.0.1:1', now);
    const items = shopProducts.map(({ retailerId, names, brand }, index) =>
      productItemSchema.parse({ id: String(index), retailer_id: retailerId, name: names.fr, brand }),
    );
    await upsertProducts(database.db, catalogId, items, 0, now);
  });

  const found = async (text: string) =>
    (await matchShoppingList(ctx, { catalogId, text })).entries.map(
      ({ quantity, product }) => [quantity, product?.retailerId ?? null] as const,
    );

  test('in seller’s ids, capitals aside, is found by them and nothing else', async () => {
    expect(await found('THE-014\nthe-016\n2LC20305PT\nTHE-999')).toEqual([
      [null, 'THE-014'],
      [null, 'THE-016'],
      [null, '2lc20305pt'],
      [null, null],
    ]);
  });

  test('in words is found by them, plurals and typing errors forgiven, the quantity being told', async () => {
    expect(
      await found('2 senchas, matchas de cérémonie et une pivoine blanche; perles du jasmin (3)'),
    ).toEqual([
      ['2', 'THE-014'],
      [null, 'THE-016'],
      [null, 'THE-023'],
      ['3', '2lc20305pt'],
    ]);
  });

  test('from a spreadsheet is found by the id, else by the name', async () => {
    expect(await found('Réf;Désignation;Qté\nTHE-014;whatever;2\nXYZ-1;Pivoine blanche;5')).toEqual([
      ['2', 'THE-014'],
      ['5', 'THE-023'],
    ]);
  });

  test('tells its headings, and what else an entry could be', async () => {
    const { entries } = await matchShoppingList(ctx, { text: 'Thés :\n- sencha\n- thé de la lune bleue' });
    expect(entries.map(({ heading }) => heading)).toEqual(['Thés', 'Thés']);
    expect(entries[1]).toMatchObject({ written: 'thé de la lune bleue', product: null });
    expect(entries[1]?.alternatives.length).toBeGreaterThan(0);
    expect(entries[1]?.alternatives.length).toBeLessThanOrEqual(5);
  });

  test('that asks for nothing sold here finds nothing', async () => {
    expect(await found('zzzz\n%_\\\n’; drop table products')).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('is cut at its limit, and one that is too long is no list', async () => {
    const ids = Array.from({ length: shoppingListEntriesMax + 1 }, () => 'THE-014').join('\n');
    const cut = await matchShoppingList(ctx, { text: ids });
    expect([cut.entries.length, cut.isCut]).toEqual([shoppingListEntriesMax, true]);
    expect((await matchShoppingList(ctx, { text: 'THE-014' })).isCut).toBe(false);
    await expect(
      matchShoppingList(ctx, { text: 'a'.repeat(shoppingListCharactersMax + 1) }),
    ).rejects.toThrow();
  });
});
