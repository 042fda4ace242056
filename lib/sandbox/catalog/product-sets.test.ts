import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '@/lib/sandbox/settings';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { shopSets } from '@/lib/sandbox/shop/sets';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const edge = '/v26.0/367025965434465/product_sets';
const [, blackTeas] = shopSets;

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('the sets of a catalog', () => {
  test('have the fields asked for, with their count and the filter they are', async () => {
    const page = await read(`${edge}?fields=id,name,product_count,retailer_id,filter`);
    expect(page.data).toEqual(
      shopSets.map(({ key, metaId, names }) => ({
        id: metaId,
        name: names.en,
        product_count: shopProducts.filter((product) => product.set === key).length,
        retailer_id: key,
        filter: JSON.stringify({ category: { eq: key } }),
      })),
    );
    expect(page.paging).not.toHaveProperty('next');
  });

  test('come with id and name where nothing is asked', async () => {
    const [first] = (await read(edge)).data;
    expect(first).toEqual({ id: shopSets[0]?.metaId, name: 'Green and white teas' });
  });

  test.each([1, 2, 4, 100])('come complete, each once, in one order, %i a page', async (limit) => {
    const found: string[] = [];
    let after = '';
    for (;;) {
      const page = await read(`${edge}?limit=${limit}${after}`);
      found.push(...page.data.map(({ id }: { id: string }) => id));
      if (!page.paging.next) break;
      after = `&after=${page.paging.cursors.after}`;
    }
    expect(found).toEqual(shopSets.map(({ metaId }) => metaId));
  });

  test('lead on by address too, and back again', async () => {
    const first = await read(`${edge}?limit=2`);
    const second = await follow(first.paging.next);
    expect(second.data.map(({ id }: { id: string }) => id)).toEqual(
      shopSets.slice(2, 4).map(({ metaId }) => metaId),
    );
    expect((await follow(second.paging.previous)).data).toEqual(first.data);
  });

  test('are counted on request', async () => {
    expect((await read(`${edge}?summary=true&limit=1`)).summary).toEqual({ total_count: shopSets.length });
  });

  test.each(['fields=colour', 'limit=0', 'after=x'])('are refused for %s', async (query) => {
    const response = await meta.call('GET', `${edge}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 100 } });
  });
});

describe('one set', () => {
  const path = `/v26.0/${blackTeas?.metaId}`;
  const ids = shopProducts.filter(({ set }) => set === 'black-teas').map(({ retailerId }) => retailerId);

  test('says what it is, in the language of the catalog', async () => {
    await changeSettings(meta.sandbox.db, { catalogLanguage: 'fr' });
    expect(await read(`${path}?fields=name,product_count`)).toEqual({
      id: blackTeas?.metaId,
      name: blackTeas?.names.fr,
      product_count: ids.length,
    });
    await changeSettings(meta.sandbox.db, { catalogLanguage: 'en' });
    expect((await read(`${path}?fields=colour`)).error.message).toContain('(ProductSet)');
  });

  test('lists its products as the catalog does: fields, pages, filter, count', async () => {
    const first = await read(`${path}/products?fields=retailer_id,price&limit=3&summary=true`);
    expect(first.summary).toEqual({ total_count: ids.length });
    const rest = await follow(first.paging.next.replace('limit=3', 'limit=100'));
    expect([...first.data, ...rest.data].map((item) => item.retailer_id)).toEqual(ids);
    const filter = encodeURIComponent('{"retailer_id":{"is_any":["THE-003","THE-014"]}}');
    const found = await read(`${path}/products?fields=retailer_id&filter=${filter}`);
    expect(found.data.map((item: { retailer_id: string }) => item.retailer_id)).toEqual(['THE-003']);
  });

  test.each(['/v26.0/1288403921070000', '/v26.0/1288403921070000/products'])(
    'is refused where there is none: %s',
    async (unknown) => {
      const response = await meta.call('GET', unknown);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    },
  );
});

async function follow(address: string) {
  return await (await meta.call('GET', address.replace('/graph/', '/'), undefined, {})).json();
}

async function read(path: string) {
  return await (await meta.call('GET', path)).json();
}
