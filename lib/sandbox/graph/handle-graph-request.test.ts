import { createHmac } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSettings, defaultSettings } from '@/lib/sandbox/settings';
import { messages, requests } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const messagesPath = '/v17.0/106540352242922/messages';
const catalogId = '367025965434465';

// The complete request of Meta's page on sharing products, as it stands there.
const documentedBody = `
{
  "messaging_product": "whatsapp",
  "recipient_type": "individual",
  "to": "+16505551234",
  "type": "interactive",
  "interactive": {
    "type": "catalog_message",
    "body": {
      "text": "Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase."
    },
    "action": {
      "name": "catalog_message",
      "parameters": {
        "thumbnail_product_retailer_id": "2lc20305pt"
      }
    },
    "footer": {
      "text": "Best grocery deals on WhatsApp!"
    }
  }
}`;

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());
beforeEach(() => changeSettings(meta.sandbox.db, defaultSettings));

describe('the documented requests', () => {
  test.each(['/v17.0', '/v19.0', '/v26.0', ''])('succeed under the version “%s”', async (version) => {
    const response = await meta.call('POST', `${version}/106540352242922/messages`, documentedBody);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: '+16505551234', wa_id: '16505551234' }],
      messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/=]{40,60}$/) }],
    });
  });

  test('for one and for several products succeed with their placeholders filled in', async () => {
    const single = {
      type: 'product',
      body: { text: 'BODY_TEXT' },
      footer: { text: 'FOOTER_TEXT' },
      action: { catalog_id: catalogId, product_retailer_id: '2lc20305pt' },
    };
    const items = [{ product_retailer_id: '2lc20305pt' }, { product_retailer_id: 'THE-007' }];
    const several = {
      type: 'product_list',
      header: { type: 'text', text: 'HEADER_CONTENT' },
      body: { text: 'BODY_CONTENT' },
      footer: { text: 'FOOTER_CONTENT' },
      action: {
        catalog_id: catalogId,
        sections: [
          { title: 'SECTION_TITLE', product_items: items },
          { title: 'SECTION_TITLE', product_items: items },
        ],
      },
    };
    for (const interactive of [single, several]) expect((await send(interactive)).status).toBe(200);
  });

  test('to a user id are answered with it, and without a number', async () => {
    const recipient = 'FR.13491208655302741918';
    const body = { messaging_product: 'whatsapp', recipient, text: { body: 'Bonjour' } };
    const answer = await (await meta.call('POST', messagesPath, body)).json();
    expect(answer.contacts).toEqual([{ input: recipient, user_id: recipient }]);
  });
});

describe('a refusal', () => {
  test('has Meta’s shape, a trace id, and the field’s name', async () => {
    const response = await send({ type: 'product', action: { catalog_id: catalogId } });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(await response.json()).toEqual({
      error: {
        message: '(#131008) Required parameter is missing',
        type: 'OAuthException',
        code: 131008,
        error_data: {
          messaging_product: 'whatsapp',
          details: "Parameter interactive['action']['product_retailer_id'] is missing.",
        },
        fbtrace_id: expect.stringMatching(/^A[\w-]{22}$/),
      },
    });
  });

  test('under code 100 says all in its message', async () => {
    const body = { messaging_product: 'whatsapp', to: '+16505551234', text: { body: 'x'.repeat(4097) } };
    const { error } = await (await meta.call('POST', messagesPath, body)).json();
    expect(error).toEqual({
      message: "(#100) Param text['body'] must be at most 4096 characters long.",
      type: 'OAuthException',
      code: 100,
      fbtrace_id: expect.any(String),
    });
  });

  test.each([
    ['no header', {}],
    ['another token', { authorization: 'Bearer EAAJB' }],
    ['another scheme', { authorization: 'Basic sandbox-token' }],
  ])('meets a call with %s: 401 and code 190', async (_, headers) => {
    const response = await meta.call('POST', messagesPath, documentedBody, headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 190, type: 'OAuthException' } });
  });

  test('meets an object that does not exist: 100 with subcode 33', async () => {
    const response = await meta.call('POST', '/v26.0/999/messages', documentedBody);
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
    expect(error.message).toContain("Object with ID '999' does not exist");
  });

  test('meets an edge that does not exist, a body that is no JSON object, and one without end', async () => {
    const code = async (path: string, body: string) =>
      (await (await meta.call('POST', path, body)).json()).error.code;
    expect(await code('/106540352242922/massages', '{}')).toBe(2500);
    expect(await code(messagesPath, '{"to":')).toBe(100);
    expect(await code(messagesPath, '[]')).toBe(100);
    expect(await code(messagesPath, `"${'x'.repeat(1_000_001)}"`)).toBe(100);
  });

  test('leaves nothing behind', async () => {
    const stored = async () => (await meta.sandbox.db.select({ rows: count() }).from(messages))[0]?.rows;
    const before = await stored();
    await send({ type: 'product', action: { catalog_id: catalogId, product_retailer_id: 'nothing' } });
    expect(await stored()).toBe(before);
  });
});

describe('products', () => {
  const list = (...ids: string[]) => ({
    type: 'product_list',
    header: { type: 'text', text: 'Teas' },
    body: { text: 'For you' },
    action: {
      catalog_id: catalogId,
      sections: [{ product_items: ids.map((id) => ({ product_retailer_id: id })) }],
    },
  });
  const one = (id: string, catalog = catalogId) => ({
    type: 'product',
    action: { catalog_id: catalog, product_retailer_id: id },
  });
  const thumbnail = (id: string) => ({
    type: 'catalog_message',
    body: { text: 'Hello' },
    action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: id } },
  });

  test.each([
    ['an unknown product', one('nothing')],
    ['a product of another catalog', one('2lc20305pt', '1')],
    ['an unknown thumbnail', thumbnail('nothing')],
    ['a list of unknown products alone', list('nothing', 'nowhere', 'nothing')],
    ['a product in other letters', one('2LC20305PT')],
    ['a hidden product', one('COF-003')],
    ['a rejected product', one('COF-009')],
  ])('that are %s are refused in the recorded words', async (_, interactive) => {
    expect(await refusalDetails(interactive)).toEqual([131009, 'Products not found in FB Catalog']);
  });

  test('of a list may be unknown in part: it is accepted and they are dropped', async () => {
    const answer = await (await send(list('nothing', '2lc20305pt'))).json();
    const [stored] = await meta.sandbox.db
      .select()
      .from(messages)
      .where(eq(messages.wamid, answer.messages[0].id));
    expect(stored?.droppedRetailerIds).toEqual(['nothing']);
  });

  test('of a hidden catalog are refused in the recorded words, while a text goes out', async () => {
    const write = (value: string) =>
      meta.call('POST', `/106540352242922/whatsapp_commerce_settings?is_catalog_visible=${value}`);
    expect(await (await write('false')).json()).toEqual({ success: true });
    for (const interactive of [one('2lc20305pt'), list('2lc20305pt'), thumbnail('2lc20305pt')]) {
      expect(await refusalDetails(interactive)).toEqual([
        131009,
        'Check if a catalog is linked to the WhatsApp Business Account and the catalog is enabled in the WhatsApp Commerce Settings',
      ]);
    }
    const text = { messaging_product: 'whatsapp', to: '+16505551234', text: { body: 'Hello' } };
    expect((await meta.call('POST', messagesPath, text)).status).toBe(200);
    await write('true');
    expect((await send(one('2lc20305pt'))).status).toBe(200);
    expect((await write('perhaps')).status).toBe(400);
  });
});

describe('a closed window', () => {
  const text = { messaging_product: 'whatsapp', to: '+33768419002', text: { body: 'Bonjour' } };

  test('is told by webhook unless the switch says at once', async () => {
    expect((await meta.call('POST', messagesPath, text)).status).toBe(200);
    await changeSettings(meta.sandbox.db, { closedWindow: 'answer' });
    expect(await (await meta.call('POST', messagesPath, text)).json()).toMatchObject({
      error: { code: 131047 },
    });
  });
});

describe('the account', () => {
  test('has a number', async () => {
    expect(await read('/v26.0/106540352242922')).toEqual({
      verified_name: 'Maison Tilia',
      code_verification_status: 'VERIFIED',
      display_phone_number: '+1 555-078-3881',
      quality_rating: 'GREEN',
      platform_type: 'CLOUD_API',
      throughput: { level: 'STANDARD' },
      id: '106540352242922',
    });
    expect(await read('/106540352242922?fields=status')).toEqual({
      status: 'CONNECTED',
      id: '106540352242922',
    });
    expect((await read('/106540352242922?fields=mood')).error.message).toBe(
      '(#100) Tried accessing nonexisting field (mood) on node type (WhatsAppBusinessPhoneNumber)',
    );
  });

  test('lists its numbers and its catalog', async () => {
    const numbers = await read('/v26.0/102290129340398/phone_numbers');
    expect(numbers.data).toMatchObject([{ id: '106540352242922' }]);
    const catalogs = await read('/v26.0/102290129340398/product_catalogs');
    expect(catalogs.data).toEqual([{ id: catalogId, name: 'Maison Tilia' }]);
    expect(await read(`/v26.0/${catalogId}?fields=product_count`)).toMatchObject({ id: catalogId });
  });

  test('has commerce settings', async () => {
    expect(await read('/v26.0/106540352242922/whatsapp_commerce_settings')).toEqual({
      data: [{ id: '527759822865714', is_cart_enabled: true, is_catalog_visible: true }],
    });
  });

  test('has its app subscribed, until that is taken back', async () => {
    const path = '/v26.0/102290129340398/subscribed_apps';
    expect((await read(path)).data).toHaveLength(1);
    expect(await (await meta.call('DELETE', path)).json()).toEqual({ success: true });
    expect(await read(path)).toEqual({ data: [] });
    expect(await (await meta.call('POST', path)).json()).toEqual({ success: true });
    expect((await read(path)).data).toMatchObject([{ whatsapp_business_api_data: { name: 'Vitrine' } }]);
  });

  test('checks the proof of a call that brings one', async () => {
    const proof = createHmac('sha256', 'sandbox-app-secret').update('sandbox-token').digest('hex');
    expect(await read(`/106540352242922?fields=id&appsecret_proof=${proof}`)).toEqual({
      id: '106540352242922',
    });
    const wrong = await meta.call('GET', `/106540352242922?appsecret_proof=${proof.slice(1)}0`);
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({
      error: { code: 100, message: 'Invalid appsecret_proof provided in the API argument' },
    });
  });
});

describe('the log', () => {
  test('has every request with its answer, the wamid of what was accepted, and no token', async () => {
    const before = meta.logged.length;
    const answer = await (
      await meta.call('POST', `${messagesPath}?access_token=sandbox-token`, documentedBody, {})
    ).json();
    await meta.call('GET', '/v26.0/999');
    const [accepted, refused] = meta.logged.slice(before);
    expect(accepted).toMatchObject({
      method: 'POST',
      path: messagesPath,
      body: documentedBody,
      httpStatus: 200,
      wamid: answer.messages[0].id,
    });
    expect(refused).toMatchObject({ path: '/v26.0/999', httpStatus: 400, wamid: null });
    const [stored] = await meta.sandbox.db
      .select()
      .from(requests)
      .where(eq(requests.wamid, answer.messages[0].id));
    expect(JSON.parse(stored?.answer ?? '')).toEqual(answer);
    expect(JSON.stringify(meta.logged)).not.toContain('sandbox-token');
  });
});

describe('pictures', () => {
  test('are served without a token, for good', async () => {
    const response = await meta.call('GET', '/pictures/2lc20305pt.png', undefined, {});
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('\x89PNG');
  });

  test.each(['/pictures/none.png', '/pictures/..%2Fpackage.json', '/pictures/a/b.png', '/pictures'])(
    'are not found at %s',
    async (path) => {
      expect((await meta.call('GET', path)).status).toBe(404);
    },
  );
});

async function send(interactive: object): Promise<Response> {
  const body = { messaging_product: 'whatsapp', to: '+16505551234', type: 'interactive', interactive };
  return await meta.call('POST', messagesPath, body);
}

async function refusalDetails(interactive: object): Promise<[number, string]> {
  const { error } = await (await send(interactive)).json();
  return [error.code, error.error_data.details];
}

async function read(path: string) {
  return await (await meta.call('GET', path)).json();
}
