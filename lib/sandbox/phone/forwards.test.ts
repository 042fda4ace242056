import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contacts, products } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';
import { forwardMessage } from './forward-message';
import { getPhoneThread } from './get-phone-thread';
import { listPhoneContacts } from './list-phone-contacts';
import { readThread } from './read-thread';
import { writeOrder } from './write-order';
import { writeText } from './write-text';

const catalogId = '367025965434465';
const nobody = '00000000-0000-7000-8000-000000000000';

let meta: TestSandbox;
const people = { grace: '', awa: '', elke: '' };
beforeAll(async () => {
  meta = await createTestSandbox();
  for (const { id, name } of await listPhoneContacts(meta.sandbox)) {
    if (name === 'Grace Whitaker') people.grace = id;
    if (name === 'Awa Diallo') people.awa = id;
    if (name === 'Elke Verhoeven') people.elke = id;
  }
  await meta.pass(0);
});
afterAll(() => meta.close());
beforeEach(() => {
  meta.received.length = 0;
});

describe('a message passed on', () => {
  test('stands on the other phone, with its products as they are then, and the business hears nothing', async () => {
    const id = await sendList();
    meta.received.length = 0;
    await meta.sandbox.db
      .update(products)
      .set({ availability: 'out of stock' })
      .where(eq(products.retailerId, 'THE-003'));
    expect(await forward(id, people.awa)).toEqual({ ok: true, value: null });
    expect(await last(people.awa)).toMatchObject({
      from: 'business',
      forwarded: true,
      read: false,
      content: {
        kind: 'product_list',
        header: 'Teas',
        sections: [{ products: [{ retailerId: 'THE-003', now: { availability: 'out of stock' } }] }],
      },
    });
    expect(await unread(people.awa)).toBe(1);
    expect(await readThread(meta.sandbox, people.awa)).toBe(1);
    expect(await last(people.awa)).toMatchObject({ forwarded: true, read: true });
    await meta.pass(60_000);
    expect(meta.received).toEqual([]);
    expect((await last(people.grace))?.forwarded).toBe(false);
  });

  test('opens no customer service window', async () => {
    await meta.sandbox.db.update(contacts).set({ lastInboundAt: null }).where(eq(contacts.id, people.awa));
    await forward(await sendList(), people.awa);
    const awa = (await listPhoneContacts(meta.sandbox)).find(({ id }) => id === people.awa);
    expect(awa?.windowOpen).toBe(false);
  });

  test('can be passed on again, and what a customer wrote as well', async () => {
    await forward(await sendList(), people.awa);
    const again = await last(people.awa);
    expect(await forward(again?.id ?? '', people.grace)).toMatchObject({ ok: true });
    expect(await last(people.grace)).toMatchObject({ forwarded: true, content: { kind: 'product_list' } });
    await writeText(meta.sandbox, people.grace, 'Look at these', 'THE-003');
    const own = await last(people.grace);
    expect(await forward(own?.id ?? '', people.awa)).toMatchObject({ ok: true });
    expect(await last(people.awa)).toMatchObject({
      from: 'business',
      content: { kind: 'text', body: 'Look at these', about: null },
    });
  });

  test('is what an old app cannot show, unless it is a text', async () => {
    await forward(await sendList(), people.elke);
    expect(await last(people.elke)).toMatchObject({ forwarded: true, content: null });
    await writeText(meta.sandbox, people.grace, 'Hello Elke');
    await forward((await last(people.grace))?.id ?? '', people.elke);
    expect(await last(people.elke)).toMatchObject({ content: { body: 'Hello Elke' } });
  });
});

describe('nothing is passed on', () => {
  test('of a template', async () => {
    const components = [
      {
        type: 'button',
        sub_type: 'mpm',
        index: 0,
        parameters: [
          {
            type: 'action',
            action: {
              thumbnail_product_retailer_id: '2lc20305pt',
              sections: [{ title: 'Teas', product_items: [{ product_retailer_id: '2lc20305pt' }] }],
            },
          },
        ],
      },
    ];
    const template = { name: 'menu', language: { code: 'en_US' }, components };
    const id = await send({ type: 'template', template });
    expect(await forward(id, people.awa)).toMatchObject({ error: { code: 'not_forwardable' } });
  });

  test('of an order', async () => {
    const lines = [{ retailerId: '2lc20305pt', quantity: 1, priceMinor: 1850 }];
    expect(await writeOrder(meta.sandbox, people.grace, { lines, note: '' })).toMatchObject({ ok: true });
    const id = (await last(people.grace))?.id ?? '';
    expect(await forward(id, people.awa)).toMatchObject({ error: { code: 'not_forwardable' } });
  });

  test('that has not arrived, to nobody, or to oneself', async () => {
    const id = await sendList();
    expect(await forward(nobody, people.awa)).toMatchObject({ error: { code: 'unknown_message' } });
    expect(await forward(id, nobody)).toMatchObject({ error: { code: 'unknown_contact' } });
    expect(await forward(id, people.grace)).toMatchObject({ error: { code: 'same_contact' } });
    await forward(id, people.elke);
    const unshown = await last(people.elke);
    expect(await forward(unshown?.id ?? '', people.awa)).toMatchObject({
      error: { code: 'unknown_message' },
    });
  });
});

function forward(messageId: string, contactId: string) {
  return forwardMessage(meta.sandbox, { messageId, contactId });
}

async function last(contactId: string) {
  return (await getPhoneThread(meta.sandbox, contactId)).at(-1);
}

async function unread(contactId: string): Promise<number | undefined> {
  return (await listPhoneContacts(meta.sandbox)).find(({ id }) => id === contactId)?.unread;
}

function sendList(): Promise<string> {
  const sections = [{ title: 'Teas', product_items: [{ product_retailer_id: 'THE-003' }] }];
  const interactive = {
    type: 'product_list',
    header: { type: 'text', text: 'Teas' },
    body: { text: 'For you' },
    action: { catalog_id: catalogId, sections },
  };
  return send({ type: 'interactive', interactive });
}

/** Sends to Grace, and waits until it has arrived. @returns the id of the message in the thread */
async function send(content: object): Promise<string> {
  const body = { messaging_product: 'whatsapp', to: '+16505551234', ...content };
  const response = await meta.call('POST', '/v26.0/106540352242922/messages', body);
  expect(response.status).toBe(200);
  await meta.pass(10_000);
  return (await last(people.grace))?.id ?? '';
}
