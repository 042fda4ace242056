import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { seedSandbox } from '@/lib/sandbox/seed-sandbox';
import { changeSettings } from '@/lib/sandbox/settings';
import { shopProducts } from '@/lib/sandbox/shop/products';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const catalog = '/v26.0/367025965434465';
const pearls = '/v26.0/4860913909960308';

let meta: TestSandbox | undefined;
beforeEach(async () => {
  await meta?.close();
  meta = await createTestSandbox();
});
afterAll(() => meta?.close());

describe('an item', () => {
  test('is read by Meta’s id, with the fields of the catalog’s list', async () => {
    expect(await call('GET', pearls)).toEqual({
      id: '4860913909960308',
      name: 'Jasmine pearls, 80 g',
      retailer_id: '2lc20305pt',
    });
    const fields =
      'availability,inventory,condition,visibility,review_status,capability_to_review_status,review_rejection_reasons,errors,image_fetch_status,additional_image_urls,retailer_product_group_id,origin_country,wa_compliance_category,category';
    expect(await call('GET', `${pearls}?fields=${fields}`)).toEqual({
      id: '4860913909960308',
      availability: 'in stock',
      inventory: expect.any(Number),
      condition: 'new',
      visibility: 'published',
      review_status: 'approved',
      capability_to_review_status: [{ key: 'WHATSAPP', value: 'APPROVED' }],
      image_fetch_status: 'FETCHED',
      retailer_product_group_id: '2lc20305pt',
      origin_country: 'FR',
      wa_compliance_category: 'DEFAULT',
      category: 'green-teas',
    });
  });

  test('says why it cannot be shown', async () => {
    const fields = 'retailer_id,errors,review_rejection_reasons,image_fetch_status,inventory';
    const page = await call('GET', `${catalog}/products?limit=1000&fields=${fields}`);
    const find = (id: string) => page.data.find((item: { retailer_id: string }) => item.retailer_id === id);
    expect(find('COF-009')).toMatchObject({
      errors: [{ error_type: 'PRODUCT_NOT_APPROVED', error_priority: 'HIGH' }],
      review_rejection_reasons: [expect.any(String)],
    });
    expect(find('ACC-027')).toMatchObject({
      errors: [{ error_type: 'INVALID_IMAGES' }],
      image_fetch_status: 'NO_STATUS',
    });
    expect(find('ACC-012')).toMatchObject({ inventory: 0 });
  });

  test('is changed by what is given, and keeps the rest', async () => {
    const changes = { price: 2_100, sale_price: 1_500, availability: 'out of stock', visibility: 'staging' };
    expect(await call('POST', pearls, changes)).toEqual({ success: true });
    const fields = 'name,price,sale_price,availability,visibility,review_status';
    expect(await call('GET', `${pearls}?fields=${fields}`)).toEqual({
      id: '4860913909960308',
      name: 'Jasmine pearls, 80 g',
      price: '€21.00',
      sale_price: '€15.00',
      availability: 'out of stock',
      visibility: 'staging',
      review_status: 'approved',
    });
    await call('POST', `${pearls}?sale_price=0&price=1990`);
    expect(await call('GET', `${pearls}?fields=price,sale_price`)).toEqual({
      id: '4860913909960308',
      price: '€19.90',
    });
  });

  test('takes another picture of the sandbox’s, and no other', async () => {
    const address = 'http://sandbox.test/graph/pictures/the-003.png';
    await call('POST', pearls, { image_url: address });
    expect((await call('GET', `${pearls}?fields=image_url`)).image_url).toBe(address);
    for (const other of ['https://example.com/a.png', 'http://sandbox.test/graph/pictures/../x.png', '']) {
      const answer = await call('POST', pearls, { image_url: other });
      expect(answer.error.message).toContain('image_url');
    }
  });

  test.each([
    [{ colour: 'red' }, 'colour'],
    [{ price: 19.9 }, 'price'],
    [{ price: 0 }, 'price'],
    [{ price: 'cheap' }, 'price'],
    [{ currency: 'euro' }, 'currency'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ availability: 'gone' }, 'availability'],
  ])('refuses %j and changes nothing', async (changes, name) => {
    const answer = await call('POST', pearls, { visibility: 'staging', ...changes });
    expect(answer).toMatchObject({ error: { code: 100, message: expect.stringContaining(`Param ${name}`) } });
    expect((await call('GET', `${pearls}?fields=visibility`)).visibility).toBe('published');
  });

  test('that is deleted is in no list, message or set, also after a new start', async () => {
    expect(await call('DELETE', pearls)).toEqual({ success: true });
    if (meta) await seedSandbox(meta.sandbox);
    expect(await call('GET', pearls)).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    expect(await call('DELETE', pearls)).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    const page = await call('GET', `${catalog}/products?limit=1000&summary=true&fields=retailer_id`);
    expect(page.data).toHaveLength(shopProducts.length - 1);
    expect(page.summary).toEqual({ total_count: shopProducts.length - 1 });
    expect((await call('GET', `${catalog}?fields=product_count`)).product_count).toBe(
      shopProducts.length - 1,
    );
    const [greens] = (await call('GET', `${catalog}/product_sets?fields=product_count&limit=1`)).data;
    expect(greens.product_count).toBe(shopProducts.filter(({ set }) => set === 'green-teas').length - 1);
    expect(await sendProduct('2lc20305pt')).toBe(131009);
  });

  test('is added at the end of the catalog, once', async () => {
    const item = { retailer_id: 'NEW-001', name: 'Crème brûlée rooibos', price: 1_090, currency: 'EUR' };
    const { id } = await call('POST', `${catalog}/products`, { ...item, category: 'infusions' });
    const page = await call('GET', `${catalog}/products?limit=1000&fields=retailer_id,name,price,category`);
    expect(page.data.at(-1)).toEqual({
      id,
      retailer_id: 'NEW-001',
      name: 'Crème brûlée rooibos',
      price: '€10.90',
      category: 'infusions',
    });
    expect(await call('POST', `${catalog}/products`, item)).toMatchObject({ error: { code: 10800 } });
    const { price: _, ...free } = item;
    expect(await call('POST', `${catalog}/products`, free)).toMatchObject({ error: { code: 100 } });
    await call('DELETE', `/v26.0/${id}`);
    expect(await call('POST', `${catalog}/products`, item)).toEqual({ id: expect.not.stringMatching(id) });
  });
});

describe('review', () => {
  test('approves at once what is new or edited, unless it is given time', async () => {
    await call('POST', pearls, { name: 'Jasmine dragon pearls' });
    expect(await statusOf(pearls)).toBe('approved');
  });

  test.each([
    { name: 'Jasmine dragon pearls' },
    { description: 'Rolled by hand.' },
    { image_url: 'http://sandbox.test/graph/pictures/the-003.png' },
  ])('holds an item back whose %j is new, and approves it in its time', async (changes) => {
    await inReviewFor(60_000);
    await call('POST', pearls, changes);
    expect(await statusOf(pearls)).toBe('pending');
    expect(await sendProduct('2lc20305pt')).toBe(131009);
    await meta?.pass(60_000);
    expect(await sendProduct('2lc20305pt')).toBeNull();
    const filter = encodeURIComponent('{"review_status":{"eq":"pending"},"retailer_id":{"eq":"2lc20305pt"}}');
    expect((await call('GET', `${catalog}/products?filter=${filter}`)).data).toEqual([]);
    expect(await statusOf(pearls)).toBe('approved');
  });

  test('is not asked for a price, or for the name that an item has', async () => {
    await inReviewFor(60_000);
    await call('POST', pearls, { price: 900, visibility: 'staging' });
    const { name, ...other } = {
      name: 'Milk oolong, 80 g',
      price: 900,
      currency: 'EUR',
      retailer_id: 'NEW-002',
    };
    const { id } = await call('POST', `${catalog}/products`, { name, ...other });
    expect(await statusOf(pearls)).toBe('approved');
    expect(await statusOf(`/v26.0/${id}`)).toBe('pending');
    await meta?.pass(60_000);
    await call('POST', `/v26.0/${id}`, { name });
    expect(await statusOf(`/v26.0/${id}`)).toBe('approved');
  });

  test('is over for a rejected item once it is edited; until then it keeps its reasons', async () => {
    await inReviewFor(60_000);
    const card = '/v26.0/40722470455853043';
    const fields = 'fields=review_status,review_rejection_reasons';
    await call('POST', card, { price: 4_000 });
    expect(await call('GET', `${card}?${fields}`)).toMatchObject({
      review_status: 'rejected',
      review_rejection_reasons: [expect.any(String)],
    });
    await call('POST', card, { description: 'A booklet of recipes.' });
    expect(await call('GET', `${card}?${fields}`)).toEqual({
      id: expect.any(String),
      review_status: 'pending',
    });
    await meta?.pass(60_000);
    expect(await statusOf(card)).toBe('approved');
  });
});

async function inReviewFor(reviewMs: number): Promise<void> {
  if (meta) await changeSettings(meta.sandbox.db, { reviewMs });
}

async function statusOf(item: string): Promise<string> {
  return (await call('GET', `${item}?fields=review_status`)).review_status;
}

/** @returns the code of Meta's refusal, null where the message is accepted */
async function sendProduct(retailerId: string): Promise<number | null> {
  const action = { catalog_id: '367025965434465', product_retailer_id: retailerId };
  const message = { type: 'interactive', interactive: { type: 'product', action } };
  const body = { messaging_product: 'whatsapp', to: '+16505551234', ...message };
  return (await call('POST', '/v26.0/106540352242922/messages', body)).error?.code ?? null;
}

async function call(method: string, path: string, body?: object) {
  return await (await meta?.call(method, path, body))?.json();
}
