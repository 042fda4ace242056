import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contacts, products } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';
import { availabilities } from '@/lib/values/product';
import { changeShopItem } from './change-shop-item';
import { changeShopSettings } from './change-shop-settings';
import { getPhoneThread } from './get-phone-thread';
import { type ItemState, isSameState, playItem, readPlay } from './item-state';
import { listPhoneCatalog } from './list-phone-catalog';
import { listShopItems } from './list-shop-items';
import { readPhoneProducts } from './phone-products';
import { restoreShop } from './restore-shop';
import { writeText } from './write-text';

let meta: TestSandbox;
let grace: string;
beforeAll(async () => {
  meta = await createTestSandbox();
  const [row] = await meta.sandbox.db.select().from(contacts).where(eq(contacts.waId, '16505551234'));
  grace = row?.id ?? '';
  await meta.pass(0);
});
afterAll(() => meta.close());
afterEach(() => restoreShop(meta.sandbox));

const untouched = { soldOut: false, repriced: false, gone: false };

describe('a question about a product', () => {
  test('reaches the business as a text with the product that it refers to', async () => {
    const asked = await writeText(meta.sandbox, grace, ' Is it still there? ', 'THE-003');
    await meta.pass(0);
    const told = JSON.parse(meta.received.at(-1)?.body ?? '').entry[0].changes[0].value;
    expect(told.messages).toEqual([
      {
        from: '16505551234',
        from_user_id: expect.stringMatching(/^US\./),
        id: asked.ok && asked.value,
        timestamp: String(meta.sandbox.now().getTime() / 1000),
        type: 'text',
        text: { body: 'Is it still there?' },
        context: {
          from: '15550783881',
          id: expect.stringMatching(/^wamid\./),
          referred_product: { catalog_id: '367025965434465', product_retailer_id: 'THE-003' },
        },
      },
    ]);
    const synthetic = Buffer.from(told.messages[0].context.id.slice(6), 'base64').toString('latin1');
    expect(synthetic).toContain('product_inquiry');
    expect((await getPhoneThread(meta.sandbox, grace)).at(-1)).toMatchObject({
      quotedWamid: null,
      content: { about: { retailerId: 'THE-003', now: { availability: 'in stock' } } },
    });
  });

  test('may be about one that is gone, not about one that never was', async () => {
    await changeShopItem(meta.sandbox, 'THE-003', { ...untouched, gone: true });
    expect(await writeText(meta.sandbox, grace, 'And now?', 'THE-003')).toMatchObject({ ok: true });
    expect((await getPhoneThread(meta.sandbox, grace)).at(-1)).toMatchObject({
      content: { about: { retailerId: 'THE-003', now: null } },
    });
    expect(await writeText(meta.sandbox, grace, 'And this?', 'NOWHERE')).toEqual({
      ok: false,
      error: { code: 'unknown_product' },
    });
  });
});

describe('the catalog on the phone', () => {
  test('is everything that can be sent, by its sets and in its order', async () => {
    const catalog = await listPhoneCatalog(meta.sandbox, 1000);
    const ids = catalog?.products.map(({ retailerId }) => retailerId) ?? [];
    expect(ids.slice(0, 2)).toEqual(['THE-014', '2lc20305pt']);
    expect(catalog?.collections.map(({ title }) => title)).toContain('Gift boxes');
    expect(catalog?.collections.flatMap(({ retailerIds }) => retailerIds).toSorted()).toEqual(ids.toSorted());
    const { find } = await readPhoneProducts(meta.sandbox, ids);
    expect(ids.filter((id) => find(id) === null)).toEqual([]);
    const rows = await meta.sandbox.db.select({ id: products.retailerId }).from(products);
    const others = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
    expect(others.length).toBeGreaterThan(0);
    const unsent = await readPhoneProducts(meta.sandbox, others);
    expect(others.filter((id) => unsent.find(id) !== null)).toEqual([]);
  });

  test('comes piece by piece', async () => {
    const beginning = await listPhoneCatalog(meta.sandbox, 3);
    expect(beginning?.products).toHaveLength(3);
    expect(beginning?.more).toBe(true);
    const all = await listPhoneCatalog(meta.sandbox, 1000);
    expect(all?.more).toBe(false);
    expect(all?.products.slice(0, 3)).toEqual(beginning?.products);
  });

  test('is not there where the business hides it', async () => {
    await changeShopSettings(meta.sandbox, { catalogVisible: false });
    expect(await listPhoneCatalog(meta.sandbox, 10)).toBeNull();
  });
});

describe('the shop that is played with', () => {
  test('shows at once what was done, and is as it was afterwards', async () => {
    const before = await rowOf('THE-003');
    await changeShopItem(meta.sandbox, 'THE-003', { soldOut: true, repriced: true, gone: false });
    const { find } = await readPhoneProducts(meta.sandbox, ['THE-003']);
    expect(find('THE-003')).toMatchObject({
      availability: 'out of stock',
      price: { amountMinor: 1309 },
      salePrice: { amountMinor: 1045 },
    });
    await changeShopItem(meta.sandbox, 'THE-003', { soldOut: true, repriced: true, gone: true });
    expect((await readPhoneProducts(meta.sandbox, ['THE-003'])).find('THE-003')).toBeNull();
    expect(await shown()).toMatchObject({ playedCount: 1, items: [{ retailerId: 'THE-003', played: true }] });
    await changeShopItem(meta.sandbox, 'THE-003', untouched);
    expect(await rowOf('THE-003')).toEqual(before);
    expect((await shown()).playedCount).toBe(0);
  });

  test('is as it was in one go', async () => {
    const [tea, pearls] = [await rowOf('THE-003'), await rowOf('2lc20305pt')];
    await changeShopItem(meta.sandbox, 'THE-003', { soldOut: true, repriced: true, gone: true });
    await changeShopItem(meta.sandbox, '2lc20305pt', { ...untouched, soldOut: true });
    await changeShopSettings(meta.sandbox, { catalogVisible: false, cartEnabled: false });
    await restoreShop(meta.sandbox);
    expect([await rowOf('THE-003'), await rowOf('2lc20305pt')]).toEqual([tea, pearls]);
    expect(await shown()).toMatchObject({ catalogVisible: true, cartEnabled: true, playedCount: 0 });
  });

  test('offers what the chat names, and anything that is looked for', async () => {
    await writeText(meta.sandbox, grace, 'This one?', 'THE-016');
    expect((await shown()).items.map(({ retailerId }) => retailerId)).toContain('THE-016');
    const found = async (search: string) =>
      (await listShopItems(meta.sandbox, { contactId: grace, search })).items.map(({ name }) => name);
    expect(await found(' earl grey with ')).toEqual(['Earl Grey with Calabrian bergamot, 100 g']);
    expect(await found('the-003')).toEqual(['Earl Grey with Calabrian bergamot, 100 g']);
    expect(await found('100%')).toEqual([]);
  });

  test('knows no item that never was', async () => {
    expect(await changeShopItem(meta.sandbox, 'NOWHERE', untouched)).toEqual({
      ok: false,
      error: { code: 'unknown_product' },
    });
  });
});

test('whatever is done to an item can be read off it and undone', () => {
  const price = fc.integer({ min: 1, max: 1_000_000 });
  const state: fc.Arbitrary<ItemState> = fc.record({
    availability: fc.constantFrom(...availabilities),
    priceMinor: price,
    salePriceMinor: fc.option(price),
    gone: fc.boolean(),
  });
  const play = fc.record({ soldOut: fc.boolean(), repriced: fc.boolean(), gone: fc.boolean() });
  fc.assert(
    fc.property(state, play, (was, done) => {
      const now = playItem(was, done);
      expect(readPlay(was, now)).toEqual(done);
      expect(playItem(was, readPlay(was, was))).toEqual(was);
      expect(isSameState(was, now)).toBe(JSON.stringify(was) === JSON.stringify({ ...was, ...now }));
    }),
  );
});

async function rowOf(retailerId: string) {
  const [row] = await meta.sandbox.db.select().from(products).where(eq(products.retailerId, retailerId));
  return row;
}

function shown() {
  return listShopItems(meta.sandbox, { contactId: grace, search: '' });
}
