import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '@/lib/sandbox/settings';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { contacts, messages, products } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';
import { changeShopItem } from './change-shop-item';
import { getPhoneThread } from './get-phone-thread';
import { restoreShop } from './restore-shop';
import { type SentCart, writeOrder } from './write-order';

const nobody = '00000000-0000-7000-8000-000000000000';

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

const pearls = { retailerId: '2lc20305pt', priceMinor: 1850 };
const earlGrey = { retailerId: 'THE-003', priceMinor: 950 };

describe('an order', () => {
  test('arrives as the webhook that Meta documents, at the prices of sale', async () => {
    const sent = await order({ lines: [line(pearls, 2), line(earlGrey, 99)], note: ' Wrapped, please. ' });
    expect(sent).toEqual({ ok: true, value: expect.stringMatching(/^wamid\./) });
    expect(await told()).toEqual({
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
      contacts: [
        {
          profile: { name: 'Grace Whitaker', username: 'grace.whitaker' },
          wa_id: '16505551234',
          user_id: expect.stringMatching(/^US\./),
        },
      ],
      messages: [
        {
          from: '16505551234',
          from_user_id: expect.stringMatching(/^US\./),
          id: sent.ok && sent.value,
          timestamp: String(meta.sandbox.now().getTime() / 1000),
          type: 'order',
          order: {
            catalog_id: '367025965434465',
            text: 'Wrapped, please.',
            product_items: [
              { product_retailer_id: '2lc20305pt', quantity: 2, item_price: 18.5, currency: 'EUR' },
              { product_retailer_id: 'THE-003', quantity: 99, item_price: 9.5, currency: 'EUR' },
            ],
          },
        },
      ],
    });
  });

  test('counts in whole units where the currency has no others', async () => {
    await setProduct('THE-003', { currency: 'JPY', priceMinor: 1200, salePriceMinor: null });
    await order({ lines: [line({ retailerId: 'THE-003', priceMinor: 1200 }, 1)], note: '' });
    await setProduct('THE-003', { currency: 'KWD', priceMinor: 1250 });
    await order({ lines: [line({ retailerId: 'THE-003', priceMinor: 1250 }, 1)], note: '' });
    await setProduct('THE-003', { currency: 'EUR', priceMinor: 1190, salePriceMinor: 950 });
    const items = (await orders()).slice(-2).flatMap(({ order: { product_items } }) => product_items);
    expect(items).toMatchObject([
      { item_price: 1200, currency: 'JPY' },
      { item_price: 1.25, currency: 'KWD' },
    ]);
  });

  test('adds up to what its customer saw, whatever is in it', async () => {
    const sold = shopProducts.filter(
      ({ availability, visibility, reviewStatus, picture }) =>
        availability === 'in stock' && visibility === 'published' && reviewStatus === 'approved' && picture,
    );
    const carts = fc.uniqueArray(
      fc.record({ product: fc.constantFrom(...sold), quantity: fc.integer({ min: 1, max: 99 }) }),
      {
        minLength: 1,
        selector: ({ product }) => product.retailerId,
      },
    );
    await fc.assert(
      fc.asyncProperty(carts, async (cart) => {
        const paid = ({ priceMinor, salePriceMinor }: (typeof sold)[number]) => salePriceMinor ?? priceMinor;
        const lines = cart.map(({ product, quantity }) =>
          line({ retailerId: product.retailerId, priceMinor: paid(product) }, quantity),
        );
        expect(await order({ lines, note: '' })).toMatchObject({ ok: true });
        const items = (await orders()).at(-1)?.order.product_items ?? [];
        expect(items.map((item) => [item.product_retailer_id, item.quantity])).toEqual(
          lines.map(({ retailerId, quantity }) => [retailerId, quantity]),
        );
        const cents = items.reduce((sum, item) => sum + Math.round(item.item_price * 100) * item.quantity, 0);
        expect(cents).toBe(cart.reduce((sum, { product, quantity }) => sum + paid(product) * quantity, 0));
        // What is written as a price has no more digits than the currency.
        for (const { item_price } of items) expect(JSON.stringify(item_price)).toMatch(/^\d+(\.\d{1,2})?$/);
      }),
      { numRuns: 20 },
    );
  });

  test('sent twice is two orders', async () => {
    const cart = { lines: [line(pearls, 1)], note: '' };
    const [first, second] = [await order(cart), await order(cart)];
    expect(first.ok && second.ok && first.value !== second.value).toBe(true);
  });

  test('opens the customer service window', async () => {
    await meta.sandbox.db.update(contacts).set({ lastInboundAt: null }).where(eq(contacts.id, grace));
    await order({ lines: [line(pearls, 1)], note: '' });
    const [row] = await meta.sandbox.db.select().from(contacts).where(eq(contacts.id, grace));
    expect(row?.lastInboundAt).toEqual(meta.sandbox.now());
  });

  test('stands in the thread as it was sent, whatever becomes of its products', async () => {
    await order({ lines: [line(pearls, 3)], note: 'Soon' });
    await changeShopItem(meta.sandbox, '2lc20305pt', { soldOut: true, repriced: true, gone: true });
    const last = (await getPhoneThread(meta.sandbox, grace)).at(-1);
    expect(last).toMatchObject({
      from: 'customer',
      content: {
        kind: 'order',
        note: 'Soon',
        lines: [
          {
            retailerId: '2lc20305pt',
            now: null,
            quantity: 3,
            product: {
              retailerId: '2lc20305pt',
              name: expect.stringMatching(/\w/),
              price: { display: '€18.50', amountMinor: 1850, currency: 'EUR' },
              salePrice: null,
            },
          },
        ],
      },
    });
  });
});

describe('nothing is ordered', () => {
  test.each([
    ['nothing', []],
    ['none of a product', [line(pearls, 0)]],
    ['a hundred of a product', [line(pearls, 100)]],
    ['half a product', [line(pearls, 1.5)]],
    ['a product twice', [line(pearls, 1), line(pearls, 2)]],
  ])('by a cart with %s', async (_, lines) => {
    await refused({ lines, note: '' }, 'invalid_cart');
  });

  test.each([
    ['is not in the catalog', line({ retailerId: 'NOWHERE', priceMinor: 100 }, 1), null],
    ['sold out meanwhile', line(pearls, 1), { soldOut: true, repriced: false, gone: false }],
    ['was deleted meanwhile', line(pearls, 1), { soldOut: false, repriced: false, gone: true }],
    ['has another price meanwhile', line(pearls, 1), { soldOut: false, repriced: true, gone: false }],
  ])('where one of the products %s', async (_, changed, play) => {
    if (play) await changeShopItem(meta.sandbox, '2lc20305pt', play);
    await refused({ lines: [line(earlGrey, 1), changed], note: '' }, 'cart_changed');
  });

  test('where the business takes no orders', async () => {
    await changeSettings(meta.sandbox.db, { cartEnabled: false });
    await refused({ lines: [line(pearls, 1)], note: '' }, 'cart_off');
  });

  test('by a cart or a note without end, or by nobody', async () => {
    const many = Array.from({ length: 301 }, (_, index) => line({ ...pearls, retailerId: `p${index}` }, 1));
    await refused({ lines: many, note: '' }, 'too_many_lines');
    await refused({ lines: [line(pearls, 1)], note: '🍵'.repeat(2001) }, 'note_too_long');
    expect(await order({ lines: [line(pearls, 1)], note: '🍵'.repeat(2000) })).toMatchObject({ ok: true });
    const cart = { lines: [line(pearls, 1)], note: '' };
    expect(await writeOrder(meta.sandbox, nobody, cart)).toMatchObject({
      error: { code: 'unknown_contact' },
    });
  });
});

function line(product: { retailerId: string; priceMinor: number }, quantity: number) {
  return { ...product, quantity };
}

function order(cart: SentCart) {
  return writeOrder(meta.sandbox, grace, cart);
}

async function refused(cart: SentCart, code: string): Promise<void> {
  const before = await meta.sandbox.db.$count(messages);
  expect(await order(cart)).toEqual({ ok: false, error: { code } });
  expect(await meta.sandbox.db.$count(messages)).toBe(before);
}

async function setProduct(retailerId: string, state: Partial<typeof products.$inferInsert>): Promise<void> {
  await meta.sandbox.db.update(products).set(state).where(eq(products.retailerId, retailerId));
}

/** The value of the webhook that was told last. */
async function told() {
  await meta.pass(0);
  return JSON.parse(meta.received.at(-1)?.body ?? '').entry[0].changes[0].value;
}

type ToldOrder = {
  order: { product_items: { product_retailer_id: string; quantity: number; item_price: number }[] };
};

/** Every order that was told, oldest first. */
async function orders(): Promise<ToldOrder[]> {
  await meta.pass(0);
  return meta.received
    .map(({ body }) => JSON.parse(body).entry[0].changes[0].value.messages?.[0])
    .filter((message) => message?.type === 'order');
}
