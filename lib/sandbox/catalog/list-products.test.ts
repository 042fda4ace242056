import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeSettings } from '@/lib/sandbox/settings';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const edge = '/v26.0/367025965434465/products';
const ids = shopProducts.map((product) => product.retailerId);

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('the products of a catalog', () => {
  test.each([1, 7, 25, 1000])('come complete, each once, in one order, %i a page', async (limit) => {
    expect(await walk(limit)).toEqual(ids);
    expect(await walk(limit)).toEqual(ids);
  });

  test('come 25 a page unless asked otherwise', async () => {
    expect((await read(edge)).data).toHaveLength(25);
  });

  test('lead on by address too, and back again', async () => {
    const first = await read(`${edge}?limit=10`);
    const second = await follow(first.paging.next);
    expect(retailerIds(second)).toEqual(ids.slice(10, 20));
    expect(first.paging.previous).toBeUndefined();
    expect(retailerIds(await follow(second.paging.previous))).toEqual(ids.slice(0, 10));
  });

  test('have the fields asked for, and no others', async () => {
    const page = await read(`${edge}?fields=id,retailer_id,name,price,sale_price,image_url&limit=1000`);
    const onSale = page.data.find((item: { retailer_id: string }) => item.retailer_id === 'THE-003');
    expect(onSale).toEqual({
      id: '42366712768426846',
      retailer_id: 'THE-003',
      name: 'Earl Grey with Calabrian bergamot, 100 g',
      price: '€11.90',
      sale_price: '€9.50',
      image_url: expect.stringMatching(/^http:\/\/sandbox\.test\/graph\/pictures\/the-003\.png$/),
    });
    const example = page.data.find((item: { retailer_id: string }) => item.retailer_id === '2lc20305pt');
    expect(example).not.toHaveProperty('sale_price');
  });

  test('come in the language of the catalog', async () => {
    await changeSettings(meta.sandbox.db, { catalogLanguage: 'fr' });
    const page = await read(`${edge}?fields=retailer_id,name,price&limit=1000`);
    expect(page.data.find((item: { retailer_id: string }) => item.retailer_id === 'THE-003')).toMatchObject({
      name: 'Earl Grey à la bergamote de Calabre, 100\u00a0g',
      price: '11,90\u00a0€',
    });
    await changeSettings(meta.sandbox.db, { catalogLanguage: 'en' });
  });

  test('are counted on request', async () => {
    expect((await read(`${edge}?summary=true&limit=1`)).summary).toEqual({ total_count: ids.length });
  });

  test.each(['fields=colour', 'limit=0', 'limit=x', 'after=x', 'filter={}'])(
    'are refused for %s',
    async (query) => {
      const response = await meta.call('GET', `${edge}?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 100 } });
    },
  );
});

async function walk(limit: number): Promise<string[]> {
  const found: string[] = [];
  let after = '';
  for (;;) {
    const page = await read(`${edge}?fields=retailer_id&limit=${limit}${after}`);
    found.push(...retailerIds(page));
    if (!page.paging.next) return found;
    after = `&after=${page.paging.cursors.after}`;
  }
}

async function follow(address: string) {
  expect(address).toMatch(/^http:\/\/sandbox\.test\/graph\/v26\.0\//);
  return await (await meta.call('GET', address.replace('/graph/', '/'), undefined, {})).json();
}

async function read(path: string) {
  return await (await meta.call('GET', path)).json();
}

function retailerIds(page: { data: { retailer_id: string }[] }): string[] {
  return page.data.map((item) => item.retailer_id);
}
