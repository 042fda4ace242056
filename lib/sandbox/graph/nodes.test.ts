import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSettings, defaultSettings } from '@/lib/sandbox/settings';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const number = '/v26.0/106540352242922';
const account = '/v26.0/102290129340398';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());
beforeEach(() => changeSettings(meta.sandbox.db, defaultSettings));

describe('the number', () => {
  test('says what is needed to connect it', async () => {
    const fields =
      'id,display_phone_number,verified_name,quality_rating,name_status,status,platform_type,throughput';
    expect(await read(`${number}?fields=${fields}`)).toEqual({
      id: '106540352242922',
      display_phone_number: '+1 555-078-3881',
      verified_name: 'Maison Tilia',
      quality_rating: 'GREEN',
      name_status: 'APPROVED',
      status: 'CONNECTED',
      platform_type: 'CLOUD_API',
      throughput: { level: 'STANDARD' },
    });
  });

  test('is not connected while it is not registered', async () => {
    await changeSettings(meta.sandbox.db, { numberRegistered: false });
    expect(await read(`${number}?fields=status,platform_type`)).toMatchObject({
      status: 'DISCONNECTED',
      platform_type: 'NOT_APPLICABLE',
    });
    const [listed] = (await read(`${account}/phone_numbers?fields=status`)).data;
    expect(listed).toEqual({ id: '106540352242922', status: 'DISCONNECTED' });
  });
});

describe('the business account', () => {
  test('has a name', async () => {
    expect(await read(`${account}?fields=id,name`)).toEqual({
      id: '102290129340398',
      name: 'Maison Tilia',
    });
    expect(await read(account)).toMatchObject({ name: 'Maison Tilia', timezone_id: '57' });
    expect((await read(`${account}?fields=mood`)).error.message).toContain('(WhatsAppBusinessAccount)');
  });

  test('tells the app of the token by webhook while that is subscribed', async () => {
    const app = { id: '9876543210987654', name: 'Vitrine', link: expect.stringMatching(/^https:/) };
    const subscribed = { data: [{ whatsapp_business_api_data: app }] };
    expect(await read(`${account}/subscribed_apps`)).toEqual(subscribed);
    const remove = await meta.call('DELETE', `${account}/subscribed_apps`);
    expect(await remove.json()).toEqual({ success: true });
    expect(await read(`${account}/subscribed_apps`)).toEqual({ data: [] });
    const add = await meta.call('POST', `${account}/subscribed_apps`);
    expect(await add.json()).toEqual({ success: true });
    expect(await read(`${account}/subscribed_apps`)).toEqual(subscribed);
  });

  test('is not subscribed to before it was asked, where a test wants it so', async () => {
    await changeSettings(meta.sandbox.db, { appSubscribed: false });
    expect(await read(`${account}/subscribed_apps`)).toEqual({ data: [] });
  });
});

async function read(path: string) {
  return await (await meta.call('GET', path)).json();
}
