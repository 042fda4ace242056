import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { contacts, contactWindows } from '@/lib/contacts/tables';
import { webhookEvents } from '@/lib/delivery/tables';
import {
  createTestAccount,
  insertQueued,
  phoneNumberId,
  readMessage,
  wabaId,
} from '@/lib/delivery/test-account';
import { connect } from '@/lib/platform/db/connect';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { inboundMessages } from '@/lib/threads/tables';
import { answerChallenge } from './answer-challenge';
import { applyDeliveries } from './apply-deliveries';
import { deliveryBytesMax, readDeliveryBody } from './read-delivery-body';
import { receiveDelivery } from './receive-delivery';
import { webhookDeliveries } from './tables';

const now = new Date('2026-11-20T12:00:00Z');
const secrets = ['another-secret', sandboxAccount.appSecret];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
});
afterAll(() => database.drop());

beforeEach(async () => {
  await database.pool.query(
    'truncate messages, message_contents, webhook_deliveries, webhook_events, inbound_messages, contacts cascade',
  );
});

describe('receiving a delivery', () => {
  test('stores the bytes as they came, once, before anything is made of them', async () => {
    const body = bytes({ entry: [], accent: 'caf\\u00e9' });
    expect(await receive(body)).toBe(200);
    expect(await receive(body)).toBe(200);
    const stored = await database.db.select().from(webhookDeliveries);
    expect(stored).toHaveLength(1);
    expect(Buffer.from(stored[0]?.body ?? []).equals(body)).toBe(true);
    expect(stored[0]?.appliedAt).toBeNull();
  });

  test.each([
    ['no signature', null],
    ['an empty one', ''],
    ['one without its prefix', sign(bytes({}), sandboxAccount.appSecret).slice(7)],
    ['a short one', 'sha256=abcd'],
    ['one under a secret that is not ours', sign(bytes({}), 'a-stranger')],
    ['one of another body', sign(bytes({ entry: [] }), sandboxAccount.appSecret)],
  ])('refuses %s', async (_name, signature) => {
    expect(await receiveDelivery(database.db, { body: bytes({}), signature, secrets }, now)).toBe(401);
    expect(await database.db.$count(webhookDeliveries)).toBe(0);
  });

  test('takes three megabytes and refuses more than the cap', async () => {
    expect(await receive(Buffer.alloc(3_000_000, 32))).toBe(200);
    expect(await receive(Buffer.alloc(deliveryBytesMax + 1, 32))).toBe(413);
  });

  test('says 503 when the database is away, so that Meta sends it again', async () => {
    const away = connect('postgres://nobody:x@127.0.0.1:9/none', 1);
    const body = bytes({});
    const signature = sign(body, sandboxAccount.appSecret);
    expect(await receiveDelivery(away.db, { body, signature, secrets }, now)).toBe(503);
    await away.pool.end();
  });

  test('stops reading a body that is announced or turns out too large', async () => {
    let poured = 0;
    async function* pour() {
      for (;;) {
        poured += 1_000_000;
        yield Buffer.alloc(1_000_000);
      }
    }
    expect(await readDeliveryBody(pour(), null)).toBeNull();
    expect(poured).toBe(4_000_000);
    expect(await readDeliveryBody(pour(), String(deliveryBytesMax + 1))).toBeNull();
    expect(poured).toBe(4_000_000);
    expect(await readDeliveryBody(null, null)).toHaveLength(0);
  });
});

describe('the handshake', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'ours' };

  test('gives the challenge back for a verify token of ours', () => {
    expect(answerChallenge(new URLSearchParams(asked), ['other', 'ours'])).toBe('1158201444');
  });

  test.each([
    ['another token', { ...asked, 'hub.verify_token': 'theirs' }],
    ['another mode', { ...asked, 'hub.mode': 'unsubscribe' }],
    ['a challenge that is not digits', { ...asked, 'hub.challenge': '<script>' }],
    ['nothing', {}],
  ])('gives nothing for %s', (_name, query) => {
    expect(answerChallenge(new URLSearchParams(query), ['ours'])).toBeNull();
  });
});

describe('applying deliveries', () => {
  test('moves a message along, by our id and then by its wamid', async () => {
    const id = await insertQueued(database.db, { state: 'unknown', leaseEpoch: 1, attemptCount: 1 });
    await receiveChange({ statuses: [status('wamid.A', 'sent', { biz_opaque_callback_data: id })] });
    await receiveChange({ statuses: [status('wamid.A', 'read')] });
    await apply();
    expect(await readMessage(database.db, id)).toMatchObject({ state: 'read', wamid: 'wamid.A' });
    const events = await database.db.select().from(webhookEvents).where(eq(webhookEvents.messageId, id));
    expect(events.map((event) => event.type).sort()).toEqual(['read', 'sent']);
    expect(events.find((event) => event.type === 'read')?.event).toEqual(status('wamid.A', 'read'));
  });

  test('keeps a status whose message is not there, until it is', async () => {
    await receiveChange({ statuses: [status('wamid.B', 'delivered')] });
    await apply();
    const [event] = await database.db.select().from(webhookEvents);
    expect(event).toMatchObject({ wamid: 'wamid.B', messageId: null });
  });

  test('opens the window of whoever wrote, and learns their name', async () => {
    await receiveChange({
      contacts: [{ wa_id: '16505551234', user_id: 'US.1', profile: { name: 'Pablo M.' } }],
      messages: [{ from: '16505551234', from_user_id: 'US.1', ...text('wamid.in1', 'Hello') }],
    });
    await apply();
    const [contact] = await database.db.select().from(contacts);
    expect(contact).toMatchObject({
      wabaId,
      waId: '16505551234',
      bsuid: 'US.1',
      phone: '+16505551234',
      name: 'Pablo M.',
    });
    const [window] = await database.db.select().from(contactWindows);
    expect(window).toMatchObject({ phoneNumberId, lastInboundAt: new Date(1_763_638_200_000) });
    const [inbound] = await database.db.select().from(inboundMessages);
    expect(inbound).toMatchObject({ wamid: 'wamid.in1', type: 'text', contactId: contact?.id });
  });

  test('knows a person by user id alone', async () => {
    await receiveChange({ messages: [{ from_user_id: 'US.2', ...text('wamid.in2', 'Hi') }] });
    await apply();
    expect(await database.db.select().from(contacts)).toMatchObject([
      { waId: null, phone: null, bsuid: 'US.2' },
    ]);
  });

  test('keeps an order and a question about a product as they came, and opens the window', async () => {
    const order = {
      from: '16505551234',
      from_user_id: 'US.1',
      id: 'wamid.order',
      timestamp: '1763638200',
      type: 'order',
      order: {
        catalog_id: '367025965434465',
        text: 'Wrapped, please.',
        product_items: [
          { product_retailer_id: 'THE-003', quantity: 99, item_price: 9.5, currency: 'EUR' },
          { product_retailer_id: '2lc20305pt', quantity: 1, item_price: 2399, currency: 'JPY' },
        ],
      },
    };
    const referred = { catalog_id: '367025965434465', product_retailer_id: 'THE-003' };
    const question = {
      from: '16505551234',
      from_user_id: 'US.1',
      ...text('wamid.question', 'Is it still there?'),
      context: { from: '15550783881', id: 'wamid.inquiry', referred_product: referred },
    };
    await receiveChange({ messages: [order] });
    await receiveChange({ messages: [{ ...question, timestamp: '1763638260' }] });
    await apply();
    const kept = await database.db.select().from(inboundMessages).orderBy(inboundMessages.receivedAt);
    expect(kept.map(({ type, message }) => ({ type, message }))).toEqual([
      { type: 'order', message: order },
      { type: 'text', message: { ...question, timestamp: '1763638260' } },
    ]);
    const [window] = await database.db.select().from(contactWindows);
    expect(window?.lastInboundAt).toEqual(new Date(1_763_638_260_000));
  });

  test('records each inbound message once and opens no window for a notice', async () => {
    const message = { from: '16505551234', ...text('wamid.in3', 'Hello') };
    await receiveChange({ messages: [message, message] });
    await receiveChange({
      messages: [message, { ...message, id: 'wamid.in4', type: 'system' }],
      note: 'again',
    });
    await receiveChange({ messages: [{ ...message, id: 'wamid.in5', from: '33612345602', type: 'system' }] });
    await apply();
    expect(await database.db.$count(inboundMessages)).toBe(3);
    expect(await database.db.$count(contactWindows)).toBe(1);
  });

  test('lets no bad entry block its neighbors, and names it', async () => {
    const id = await insertQueued(database.db);
    const good = status('wamid.C', 'sent', { biz_opaque_callback_data: id });
    const bad = [{}, 'x', { id: 'wamid.C', status: 'read', timestamp: 'yesterday' }];
    const value = {
      ...metadata(),
      statuses: [...bad, good],
      messages: [null, { from: '1', ...text('wamid.in6', 'a\0b\ud800') }],
    };
    const change = { field: 'messages', value };
    await receive(
      bytes({
        entry: [{ id: wabaId, changes: [7, { value: 1 }, change] }, { changes: 'no' }, { id: wabaId }],
      }),
    );
    await apply();
    expect((await readMessage(database.db, id)).state).toBe('sent');
    expect(await database.db.$count(inboundMessages)).toBe(1);
    const [delivery] = await database.db.select().from(webhookDeliveries);
    expect(delivery?.failure?.split('\n').map((line) => line.split(':')[0])).toEqual([
      '0.0',
      '0.1',
      '0.2.statuses.0',
      '0.2.statuses.1',
      '0.2.statuses.2',
      '0.2.messages.0',
    ]);
  });

  test.each([
    ['not JSON', Buffer.from('hello'), 'not_json'],
    ['not a delivery', bytes([1]), 'not_a_delivery'],
  ])('a body that is %s stands aside', async (_name, body, failure) => {
    await receive(body);
    await apply();
    const [delivery] = await database.db.select().from(webhookDeliveries);
    expect(delivery).toMatchObject({ appliedAt: now, failure });
  });

  test('keeps what nobody here understands', async () => {
    const change = { field: 'account_update', value: { event: 'DISABLED_UPDATE', ban_info: {} } };
    await receive(bytes({ entry: [{ id: wabaId, time: 1_763_638_200, changes: [change] }] }));
    await receiveChange({ errors: [{ code: 131_009 }] });
    await receiveChange({ statuses: [status('wamid.D', 'played')] });
    await apply();
    const events = await database.db.select().from(webhookEvents).orderBy(webhookEvents.field);
    expect(events.map(({ field, type }) => `${field} ${type}`).sort()).toEqual([
      'account_update DISABLED_UPDATE',
      'messages played',
      'messages unknown',
    ]);
    expect(events[0]?.event).toEqual(change.value);
  });

  test('again, of everything stored, changes nothing', async () => {
    const id = await insertQueued(database.db);
    await receiveChange({ statuses: [status('wamid.E', 'read', { biz_opaque_callback_data: id })] });
    await receiveChange({ messages: [{ from: '16505551234', ...text('wamid.in7', 'Hello') }] });
    await receiveChange({ statuses: [status('wamid.F', 'played')] });
    await apply();
    const before = await everything();
    await database.db.update(webhookDeliveries).set({ appliedAt: null });
    await apply();
    expect(await everything()).toEqual(before);
  });
});

async function everything(): Promise<unknown> {
  const messages = await database.pool.query('select * from messages order by id');
  const events = await database.pool.query('select * from webhook_events order by id');
  const inbound = await database.pool.query('select * from inbound_messages order by id');
  const people = await database.pool.query('select * from contacts order by id');
  return [messages.rows, events.rows, inbound.rows, people.rows];
}

async function apply(): Promise<void> {
  while ((await applyDeliveries(database.db, 2, () => now)) > 0);
}

function receive(body: Uint8Array): Promise<number> {
  return receiveDelivery(
    database.db,
    { body, signature: sign(body, sandboxAccount.appSecret), secrets },
    now,
  );
}

async function receiveChange(value: Record<string, unknown>): Promise<void> {
  const change = { field: 'messages', value: { ...metadata(), ...value } };
  const body = bytes({ object: 'whatsapp_business_account', entry: [{ id: wabaId, changes: [change] }] });
  expect(await receive(body)).toBe(200);
}

function metadata() {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
  };
}

function status(wamid: string, word: string, more: Record<string, unknown> = {}) {
  return { id: wamid, status: word, timestamp: '1763638200', recipient_id: '16505551234', ...more };
}

function text(wamid: string, body: string) {
  return { id: wamid, timestamp: '1763638200', type: 'text', text: { body } };
}

function bytes(json: unknown): Buffer {
  return Buffer.from(JSON.stringify(json));
}

function sign(body: Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
