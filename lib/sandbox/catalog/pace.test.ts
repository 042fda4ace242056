import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type ServedSandbox, serveSandbox } from '@/lib/sandbox/serve';

const headers = { Authorization: 'Bearer sandbox-token' };
const behaved = {
  reviewMs: 0,
  catalogPageMs: 0,
  catalogRefusals: 0,
  catalogRefusalCode: 80004,
  catalogRefusalStatus: 400,
  catalogRefusalMinutes: 0,
};

let database: TestDatabase;
let served: ServedSandbox;
beforeAll(async () => {
  database = await createTestDatabase();
  const onError = (error: unknown) => {
    throw error;
  };
  served = await serveSandbox({ db: database.db, port: 0, webhook: null, onError });
});
afterAll(async () => {
  await served.close();
  await database.drop();
});
afterEach(() => control('DELETE'));

describe('a read of the catalog', () => {
  test.each([
    'v26.0/367025965434465/products',
    'v26.0/367025965434465/product_sets',
    'v26.0/1288403921076441/products',
    'v26.0/4860913909960308',
  ])('is refused as often as was asked, then answered: %s', async (path) => {
    await control('PUT', { catalogRefusals: 2, catalogRefusalCode: 4, catalogRefusalStatus: 429 });
    for (const left of [1, 0]) {
      const refused = await read(path);
      expect(refused.status).toBe(429);
      expect((await refused.json()).error).toMatchObject({ code: 4, type: 'OAuthException' });
      expect((await (await control('GET')).json()).catalogRefusals).toBe(left);
    }
    expect((await read(path)).status).toBe(200);
  });

  test('is refused as often as was asked when many are read at once', async () => {
    await control('PUT', { catalogRefusals: 3 });
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await read('v26.0/367025965434465/products')).status),
    );
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 400, 400, 400]);
  });

  test('that is refused says in its header when there is access again, as Meta does', async () => {
    await control('PUT', { catalogRefusals: 1, catalogRefusalCode: 80009, catalogRefusalMinutes: 7 });
    const { headers: told } = await read('v26.0/367025965434465/products');
    expect(JSON.parse(told.get('x-business-use-case-usage') ?? '')).toEqual({
      '102290129340398': [
        expect.objectContaining({ type: 'catalog_management', estimated_time_to_regain_access: 7 }),
      ],
    });
  });

  test('takes as long as was asked, and messages do not', async () => {
    await control('PUT', { catalogPageMs: 400 });
    const begun = performance.now();
    await read('v26.0/106540352242922/whatsapp_commerce_settings');
    const quick = performance.now() - begun;
    expect((await read('v26.0/367025965434465/products')).status).toBe(200);
    expect(performance.now() - begun - quick).toBeGreaterThanOrEqual(395);
  });
});

describe('how the catalog behaves', () => {
  test('is said, set, and ended', async () => {
    expect(await (await control('GET')).json()).toEqual(behaved);
    const asked = { reviewMs: 5_000, catalogRefusals: 1, catalogRefusalCode: 80009 };
    expect(await (await control('PUT', asked)).json()).toEqual({ ...behaved, ...asked });
    expect(await (await control('PUT', { catalogPageMs: 10 })).json()).toEqual({
      ...behaved,
      catalogPageMs: 10,
    });
    expect(await (await control('DELETE')).json()).toEqual(behaved);
  });

  test.each([{ colour: 'red' }, { catalogPageMs: -1 }, { catalogRefusalCode: 100 }, 'nothing'])(
    'is not changed by %j',
    async (given) => {
      const answer = await control('PUT', given);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ error: expect.any(String) });
      expect(await (await control('GET')).json()).toEqual(behaved);
    },
  );

  test('is for whoever has the token, by the methods it has', async () => {
    const address = `${served.sandbox.baseUrl}/sandbox/catalog`;
    expect((await fetch(address)).status).toBe(401);
    expect((await fetch(address, { method: 'POST', headers })).status).toBe(405);
    expect((await fetch(`${served.sandbox.baseUrl}/sandbox/nowhere`, { headers })).status).toBe(404);
  });
});

function read(path: string): Promise<Response> {
  return fetch(`${served.sandbox.baseUrl}/${path}`, { headers });
}

function control(method: string, body?: unknown): Promise<Response> {
  const address = `${served.sandbox.baseUrl}/sandbox/catalog`;
  return fetch(address, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
