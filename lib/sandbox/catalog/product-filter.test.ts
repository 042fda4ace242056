import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ShopProduct } from '@/lib/sandbox/shop/shop-product';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const edge = '/v26.0/367025965434465/products';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

/** The same questions asked of the shop itself, in plain words. */
const read: Record<string, (product: ShopProduct) => string | number> = {
  retailer_id: (product) => product.retailerId,
  name: (product) => product.names.en,
  availability: (product) => product.availability,
  review_status: (product) => product.reviewStatus,
  visibility: (product) => product.visibility,
  brand: (product) => product.brand,
  category: (product) => product.set,
  price_amount: (product) => product.priceMinor,
  currency: (product) => product.currency,
};

const small = (text: unknown) => String(text).toLowerCase();
const within = (asked: unknown, value: string | number) => Array.isArray(asked) && asked.includes(value);
const holds: Record<string, (value: string | number, asked: unknown) => boolean> = {
  eq: (value, asked) => value === asked,
  neq: (value, asked) => value !== asked,
  lt: (value, asked) => Number(value) < Number(asked),
  lte: (value, asked) => Number(value) <= Number(asked),
  gt: (value, asked) => Number(value) > Number(asked),
  gte: (value, asked) => Number(value) >= Number(asked),
  contains: (value, asked) => String(value).includes(String(asked)),
  i_contains: (value, asked) => small(value).includes(small(asked)),
  is_any: (value, asked) => within(asked, value),
  is_not_any: (value, asked) => !within(asked, value),
};

type Filter = { [key: string]: unknown };

function matches(product: ShopProduct, filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((part) => matches(product, part));
    if (key === 'or') return (value as Filter[]).some((part) => matches(product, part));
    const of = read[key]?.(product) ?? '';
    return Object.entries(value as Filter).every(([name, asked]) => holds[name]?.(of, asked));
  });
}

const anyProduct = fc.constantFrom(...shopProducts);
const lists = fc.constantFrom('is_any', 'is_not_any');

/** What some product says, whole or a piece of it, so that questions have answers; and now and then anything. */
const texts = fc
  .constantFrom(...Object.keys(read).filter((field) => field !== 'price_amount'))
  .chain((field) => {
    const said = anyProduct.map((product) => String(read[field]?.(product)));
    const piece = fc.tuple(said, fc.nat(40), fc.integer({ min: 1, max: 8 }), fc.boolean());
    const part = piece.map(([text, from, length, capitals]) => {
      const cut = text.slice(from % text.length, (from % text.length) + length);
      return capitals ? cut.toUpperCase() : cut;
    });
    return fc.oneof(
      fc
        .tuple(fc.constantFrom('eq', 'neq'), fc.oneof(said, fc.string()))
        .map(([name, asked]) => ({ [field]: { [name]: asked } })),
      fc
        .tuple(fc.constantFrom('contains', 'i_contains'), fc.oneof(part, fc.string({ maxLength: 3 })))
        .map(([name, asked]) => ({ [field]: { [name]: asked } })),
      fc.tuple(lists, fc.array(said)).map(([name, asked]) => ({ [field]: { [name]: asked } })),
    );
  });

const price = fc.oneof(
  anyProduct.map((product) => product.priceMinor),
  fc.integer({ min: -10, max: 20_000 }),
  fc.constantFrom(990.5, 1e15),
);
const prices = fc.oneof(
  fc
    .tuple(fc.constantFrom('eq', 'neq', 'lt', 'lte', 'gt', 'gte'), price)
    .map(([name, asked]) => ({ price_amount: { [name]: asked } })),
  fc.tuple(price, price).map(([gte, lt]) => ({ price_amount: { gte, lt } })),
  fc.tuple(lists, fc.array(price)).map(([name, asked]) => ({ price_amount: { [name]: asked } })),
);

const { filter: filters } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(texts, prices),
    fc.array(tie('filter'), { minLength: 1, maxLength: 4 }).map((and) => ({ and })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 4 }).map((or) => ({ or })),
    fc.tuple(tie('filter'), tie('filter')).map(([one, other]) => ({ ...one, ...other })),
  ),
}));

describe('the filter of a list of products', () => {
  test('finds exactly what it says, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const wanted = shopProducts.filter((product) => matches(product, filter));
        const page = await list(filter);
        expect(page.data.map((item: { retailer_id: string }) => item.retailer_id)).toEqual(
          wanted.map((product) => product.retailerId),
        );
        expect(page.summary).toEqual({ total_count: wanted.length });
      }),
      { numRuns: 200 },
    );
  });

  test('is that of every page, forwards and back', async () => {
    const filter = encodeURIComponent('{"category":{"eq":"tea-ware"}}');
    const first = await get(`${edge}?fields=retailer_id&limit=3&filter=${filter}`);
    const second = await get(
      `${edge}?fields=retailer_id&limit=3&filter=${filter}&after=${first.paging.cursors.after}`,
    );
    const ware = shopProducts.filter((product) => product.set === 'tea-ware');
    expect([...first.data, ...second.data].map((item) => item.retailer_id)).toEqual(
      ware.slice(0, 6).map((product) => product.retailerId),
    );
    expect(first.paging.next).toContain(
      new URLSearchParams({ filter: '{"category":{"eq":"tea-ware"}}' }).toString(),
    );
  });

  test('knows capitals beyond ASCII', async () => {
    const { data } = await list({ name: { i_contains: 'CRÈME BRÛLÉE' } });
    expect(data).toMatchObject([{ retailer_id: 'ROO-005' }]);
  });

  test('takes the price as text, as a form sends it', async () => {
    expect(await list({ price_amount: { gt: '1000', lte: '1490' } })).toEqual(
      await list({ price_amount: { gt: 1000, lte: 1490 } }),
    );
  });

  test.each([
    '{',
    '[]',
    'null',
    '"x"',
    '{}',
    '{"colour":{"eq":"red"}}',
    '{"__proto__":{"eq":"x"}}',
    '{"name":"mug"}',
    '{"name":{}}',
    '{"name":{"like":"mug"}}',
    '{"name":{"eq":1}}',
    '{"name":{"gt":"a"}}',
    '{"name":{"contains":"\\u0000"}}',
    '{"retailer_id":{"is_any":"THE-001"}}',
    '{"price_amount":{"eq":"cheap"}}',
    '{"price_amount":{"contains":"9"}}',
    '{"and":{}}',
    '{"or":[]}',
    '{"and":[{"name":{"eq":"x"}},{}]}',
    `${'{"and":['.repeat(11)}{"name":{"eq":"x"}}${']}'.repeat(11)}`,
    JSON.stringify({ retailer_id: { is_any: Array.from({ length: 5_001 }, (_, index) => `${index}`) } }),
  ])('is refused: %.60s', async (filter) => {
    const response = await meta.call('GET', `${edge}?filter=${encodeURIComponent(filter)}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 100, message: expect.stringMatching(/^\(#100\) Param filter/) },
    });
  });
});

async function list(filter: Filter) {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), fields: 'retailer_id' });
  const page = await get(`${edge}?${query}&limit=1000&summary=true`);
  return { data: page.data, summary: page.summary };
}

async function get(path: string) {
  return await (await meta.call('GET', path)).json();
}
