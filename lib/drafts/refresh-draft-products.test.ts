import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { products } from '@/lib/catalog/tables';
import { graphRefusal, startTestCatalog, type TestCatalog, testItem } from '@/lib/catalog/test-catalog';
import { definitionOf } from '@/lib/messages/registry';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { refreshDraftProducts } from './refresh-draft-products';

let database: TestDatabase;
let meta: TestCatalog;
beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
});
beforeEach(async () => {
  await database.db.delete(products);
  Object.assign(meta, { items: [testItem('a'), testItem('b')], answer: () => null, requests: [] });
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});

test('the products a draft names are read anew, once a minute', async () => {
  const draft = draftWith(['a', 'b', 'gone']);
  await refresh(draft);
  await refresh(draft);
  const filters = meta.requests.map(({ query }) => query.get('filter'));
  expect(filters).toEqual(['{"retailer_id":{"is_any":["a","b","gone"]}}']);
  expect(await database.db.$count(products)).toBe(2);
  await refresh({ ...draft, id: v7() });
  expect(meta.requests).toHaveLength(2);
});

test('nothing is asked for a draft without products, nor for one of another version', async () => {
  await refresh(draftWith([]));
  await refresh({ ...draftWith(['a']), kind: 'of tomorrow' });
  await refresh({ ...draftWith(['a']), fields: { sections: 7 } });
  expect(meta.requests).toEqual([]);
});

test('whatever goes wrong, nobody hears of it', async () => {
  meta.answer = () => graphRefusal(190);
  await expect(refresh(draftWith(['a']))).resolves.toBeUndefined();
  await expect(refresh({ ...draftWith(['a']), phoneNumberId: 'unknown' })).resolves.toBeUndefined();
  const broken = {
    db: {
      select: () => {
        throw new Error('down');
      },
    } as never,
    now: () => new Date(),
  };
  await expect(refreshDraftProducts(broken, draftWith(['a']))).resolves.toBeUndefined();
});

type Draft = Parameters<typeof refreshDraftProducts>[1];

function draftWith(productRetailerIds: string[]): Draft {
  const { emptyDraft } = definitionOf('product_list') ?? { emptyDraft: () => ({}) };
  const fields = { ...emptyDraft(), sections: [{ title: 'Teas', productRetailerIds }] };
  return { id: v7(), kind: 'product_list', fields, phoneNumberId: meta.account.phoneNumberId };
}

function refresh(draft: Draft): Promise<void> {
  return refreshDraftProducts({ db: database.db, now: () => new Date() }, draft);
}
