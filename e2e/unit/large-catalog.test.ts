import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import { listProducts } from '@/lib/catalog/list-products';
import { readHealth } from '@/lib/catalog/read-health';
import { syncCatalog } from '@/lib/catalog/sync-catalog';
import { pictures, productChanges, productSetMembers, products } from '@/lib/catalog/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { catalogSeed } from '@/lib/sandbox/fill-catalog';
import { generateProduct } from '@/lib/sandbox/shop/generate-product';
import { shopProducts } from '@/lib/sandbox/shop/products';
import type { Context } from '@/lib/team/context';
import { startOwnSandbox } from '../fixtures/own-sandbox';

/** Everyday runs read a small catalog, the long run one of 100,000. */
const size = Number(process.env.CATALOG_PRODUCTS ?? 1_500);
const generated = Array.from({ length: size - shopProducts.length }, (_, index) =>
  generateProduct(catalogSeed, index),
);
const all = [...shopProducts, ...generated];
const wanted = [0, 1, 2, 3, 4].flatMap(
  (part) => generated[Math.floor(((generated.length - 1) * part) / 4)] ?? [],
);
const { catalogId, phoneNumberId } = sandboxAccount;
const minutesOfReading = 10;

let database: TestDatabase;
let sandbox: Awaited<ReturnType<typeof startOwnSandbox>>;
let account: SendingAccount;
let ctx: Context;
let firstReading: Awaited<ReturnType<typeof syncCatalog>>;

beforeAll(async () => {
  [database, sandbox] = await Promise.all([
    createTestDatabase(),
    startOwnSandbox(['--products', String(size)]),
  ]);
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => new Date() };
  await ensureSandboxAccount(database.db, sandbox.url, new Date());
  account = (await findSendingAccount(database.db, phoneNumberId)) as SendingAccount;
  firstReading = await syncCatalog(database.db, account, new Date());
}, minutesOfReading * 60_000);
afterAll(async () => {
  await sandbox.stop();
  await database.drop();
});

describe(`a catalog of ${size} products`, () => {
  test(
    'is read whole, each product once, in its sets and with its picture, and read again without a change',
    async () => {
      const { db } = database;
      const whole = { ok: true, value: { listed: size, skipped: 0, gone: 0, setsError: null } };
      expect(firstReading).toEqual(whole);
      expect(await db.$count(products, and(eq(products.catalogId, catalogId), isNull(products.goneAt)))).toBe(
        size,
      );
      const [{ places } = { places: 0 }] = await db
        .select({ places: sql<number>`count(distinct ${products.position})::int` })
        .from(products);
      expect(places).toBe(size);
      expect(await db.$count(productSetMembers)).toBe(size);
      const unfetched = and(isNotNull(products.imageUrl), isNull(products.pictureHash));
      expect(await db.$count(products, unfetched)).toBe(0);
      expect(await db.$count(pictures)).toBeLessThanOrEqual(shopProducts.length);

      expect(await syncCatalog(db, account, new Date())).toEqual(whole);
      expect(await db.$count(productChanges)).toBe(0);
    },
    minutesOfReading * 60_000,
  );

  test.each(wanted)(
    'has $retailerId found by its id, its name, and its name without accents',
    async (one) => {
      const { names, retailerId } = one;
      const name = names.en.replaceAll(',', '');
      for (const query of [retailerId, name, name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()]) {
        const found = await listProducts(ctx, { query });
        expect(found.products[0]?.retailerId, query).toBe(retailerId);
      }
    },
  );

  test('tells how many can be sent, and how many are hidden or rejected', async () => {
    const health = await readHealth(ctx, phoneNumberId);
    const hidden = all.filter(({ visibility }) => visibility !== 'published').length;
    const rejected = all.filter(({ reviewStatus }) => reviewStatus === 'rejected').length;
    const sendable = all.filter(
      ({ visibility, reviewStatus, picture }) =>
        visibility === 'published' && !['rejected', 'pending'].includes(reviewStatus) && picture !== null,
    ).length;
    expect(health).toMatchObject({
      ok: true,
      value: { products: { listed: size, counts: { sendable, hidden, rejected }, isBeingRead: false } },
    });
  });
});
