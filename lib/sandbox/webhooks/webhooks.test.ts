import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listPhoneContacts } from '@/lib/sandbox/phone/list-phone-contacts';
import { readThread } from '@/lib/sandbox/phone/read-thread';
import { writeText } from '@/lib/sandbox/phone/write-text';
import { changeSettings, defaultSettings } from '@/lib/sandbox/settings';
import { createTestSandbox, type TestSandbox, testAppSecret } from '@/lib/sandbox/test-sandbox';
import { retryDelayMs } from './retry-delay';
import { msUntilNextEvent } from './run-due-events';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('the first start', () => {
  test('lets every customer be known by a webhook, at the time they wrote', async () => {
    await meta.pass(0);
    const values = meta.received.map((webhook) => readValue(webhook.body));
    expect(values).toHaveLength(6);
    const grace = values.find((value) => value.messages[0].from === '16505551234');
    expect(grace).toMatchObject({
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
      contacts: [{ profile: { name: 'Grace Whitaker' }, wa_id: '16505551234' }],
      messages: [{ type: 'text', timestamp: String(Date.parse('2026-11-20T11:00:00Z') / 1000) }],
    });
    const nameless = values.find((value) => value.messages[0].from === undefined);
    expect(nameless?.messages[0].from_user_id).toBe('FR.13491208655302741918');
    expect(nameless?.contacts[0]).not.toHaveProperty('wa_id');
  });
});

describe('a delivery', () => {
  beforeEach(async () => {
    await meta.pass(0);
    meta.received.length = 0;
  });

  test('is signed over its bytes, which are ASCII with slashes escaped', async () => {
    const contact = await findContact('Awa Diallo');
    await writeText(meta.sandbox, contact, 'Où est-ce ? https://example.com/thé 🍵');
    await meta.pass(0);
    const [webhook] = meta.received;
    const signature = createHmac('sha256', testAppSecret)
      .update(webhook?.body ?? '')
      .digest('hex');
    expect(webhook?.signature).toBe(`sha256=${signature}`);
    expect(webhook?.contentType).toBe('application/json');
    expect(webhook?.body).toMatch(/^[\x20-\x7e]+$/);
    expect(webhook?.body).toContain(
      String.raw`O\u00f9 est-ce ? https:\/\/example.com\/th\u00e9 \ud83c\udf75`,
    );
    expect(readValue(webhook?.body ?? '').messages[0].text.body).toBe(
      'Où est-ce ? https://example.com/thé 🍵',
    );
  });

  test('is not made to an app that is not subscribed, nor made up for later', async () => {
    await changeSettings(meta.sandbox.db, { appSubscribed: false });
    await writeText(meta.sandbox, await findContact('Awa Diallo'), 'Anybody there?');
    await meta.pass(0);
    await changeSettings(meta.sandbox.db, { appSubscribed: true });
    await meta.pass(10_000);
    expect(meta.received).toEqual([]);
  });

  test('of a message’s statuses comes in their order, with what Meta sends along', async () => {
    const wamid = await send({ to: '+16505551234', biz_opaque_callback_data: 'ours' });
    expect(await msUntilNextEvent(meta.sandbox)).toBeGreaterThan(0);
    await meta.pass(10_000);
    expect(await readThread(meta.sandbox, await findContact('Grace Whitaker'))).toBeGreaterThan(0);
    await meta.pass(0);
    const values = statusValues().filter((value) => value.statuses[0].id === wamid);
    expect(values.map((value) => value.statuses[0].status)).toEqual(['sent', 'delivered', 'read']);
    for (const value of values) {
      expect(value.contacts).toEqual([
        {
          profile: { name: 'Grace Whitaker', username: 'grace.whitaker' },
          wa_id: '16505551234',
          user_id: 'US.48130927561408273954',
        },
      ]);
      expect(value.statuses).toEqual([
        {
          id: wamid,
          status: expect.any(String),
          timestamp: expect.stringMatching(/^\d{10}$/),
          recipient_id: '16505551234',
          recipient_user_id: 'US.48130927561408273954',
          biz_opaque_callback_data: 'ours',
          pricing: { billable: true, pricing_model: 'PMP', category: 'service', type: 'regular' },
        },
      ]);
    }
  });

  test('to a customer without a number names the user id alone', async () => {
    await send({ recipient: 'FR.13491208655302741918' });
    await meta.pass(10_000);
    const [value] = statusValues();
    expect(value?.statuses[0].recipient_user_id).toBe('FR.13491208655302741918');
    expect(value?.statuses[0]).not.toHaveProperty('recipient_id');
    expect(value?.contacts[0]).not.toHaveProperty('wa_id');
  });

  test.each([
    ['outside the window', '+33768419002', 'text', 131047],
    ['to a number nobody has', '+4915112345678', 'text', 131026],
    ['of products to an app too old for them', '+32470126363', 'product', 131026],
  ])('of a message %s says why it failed', async (_, to, kind, code) => {
    const wamid = await send({ to }, kind);
    await meta.pass(10_000);
    const [value, ...others] = statusValues();
    expect(others).toEqual([]);
    expect(value).not.toHaveProperty('contacts');
    expect(value?.statuses[0]).toMatchObject({
      id: wamid,
      status: 'failed',
      recipient_id: to.slice(1),
      errors: [{ code, title: expect.any(String), error_data: { details: expect.any(String) } }],
    });
    expect(value?.statuses[0]).not.toHaveProperty('pricing');
  });

  test('of a text reaches an old app', async () => {
    await send({ to: '+32470126363' });
    await meta.pass(10_000);
    expect(statusValues().map((value) => value.statuses[0].status)).toEqual(['sent', 'delivered']);
  });

  test('tells of products that were dropped: with the status, or by the switch apart from it', async () => {
    await send({ to: '+16505551234' }, 'partly unknown');
    await meta.pass(10_000);
    expect(statusValues()[0]?.statuses[0]).toMatchObject({ status: 'sent', errors: [{ code: 131009 }] });
    meta.received.length = 0;
    await changeSettings(meta.sandbox.db, { droppedProducts: 'webhook' });
    await send({ to: '+16505551234' }, 'partly unknown');
    await meta.pass(10_000);
    await changeSettings(meta.sandbox.db, defaultSettings);
    const values = meta.received.map((webhook) => readValue(webhook.body));
    const report = values.find((value) => value.errors);
    expect(report?.errors[0].error_data.details).toContain('nothing');
    expect(statusValues().flatMap((value) => value.statuses[0].errors ?? [])).toEqual([]);
  });

  test('is tried again, ever more rarely, until it is answered with 200', async () => {
    const contact = await findContact('Awa Diallo');
    meta.answerWith(503);
    await writeText(meta.sandbox, contact, 'Bonjour');
    await meta.pass(0);
    await meta.pass(1_000);
    expect(meta.received).toHaveLength(1);
    await meta.pass(1_500);
    expect(meta.received).toHaveLength(2);
    meta.answerWith(200);
    await meta.pass(4_500);
    expect(meta.received).toHaveLength(3);
    expect(new Set(meta.received.map((webhook) => webhook.body)).size).toBe(1);
    await meta.pass(3_600_000);
    expect(meta.received).toHaveLength(3);
    expect(await msUntilNextEvent(meta.sandbox)).toBeNull();
  });

  test('is given up after about an hour', () => {
    const delays = Array.from({ length: 30 }, (_, index) => retryDelayMs(index + 1));
    const tried = delays.filter((delay) => delay !== null);
    expect(tried).toEqual([...tried].sort((one, other) => one - other));
    const total = tried.reduce((sum, delay) => sum + delay, 0);
    expect(total).toBeGreaterThan(2_700_000);
    expect(total).toBeLessThan(5_400_000);
  });
});

async function send(recipient: object, kind = 'text'): Promise<string> {
  const items = ['2lc20305pt', 'nothing'].map((id) => ({ product_retailer_id: id }));
  const list = {
    type: 'product_list',
    header: { type: 'text', text: 'Teas' },
    body: { text: 'For you' },
    action: { catalog_id: '367025965434465', sections: [{ product_items: items }] },
  };
  const product = {
    type: 'product',
    action: { catalog_id: '367025965434465', product_retailer_id: '2lc20305pt' },
  };
  const content =
    kind === 'text'
      ? { type: 'text', text: { body: 'Hello' } }
      : { type: 'interactive', interactive: kind === 'product' ? product : list };
  const body = { messaging_product: 'whatsapp', ...recipient, ...content };
  const answer = await (await meta.call('POST', '/v26.0/106540352242922/messages', body)).json();
  return answer.messages[0].id;
}

function statusValues() {
  return meta.received.map((webhook) => readValue(webhook.body)).filter((value) => value.statuses);
}

function readValue(body: string) {
  const delivery = JSON.parse(body);
  expect(delivery).toMatchObject({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages' }] }],
  });
  return delivery.entry[0].changes[0].value;
}

async function findContact(name: string): Promise<string> {
  const contact = (await listPhoneContacts(meta.sandbox)).find((person) => person.name === name);
  return contact?.id ?? '';
}
