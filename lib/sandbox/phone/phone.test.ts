import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reopenDemoWindow } from '@/lib/sandbox/reopen-demo-window';
import { seedSandbox } from '@/lib/sandbox/seed-sandbox';
import { products } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';
import { getPhoneThread } from './get-phone-thread';
import { listPhoneContacts } from './list-phone-contacts';
import { readThread } from './read-thread';
import { writeText } from './write-text';

const catalogId = '367025965434465';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('the phone', () => {
  test('is played for six people, each of whom has written', async () => {
    const people = await listPhoneContacts(meta.sandbox);
    expect(people.map((person) => person.windowOpen)).toEqual([true, true, true, false, true, true]);
    for (const person of people) {
      const [message] = await getPhoneThread(meta.sandbox, person.id);
      expect(message).toMatchObject({ from: 'customer', content: { kind: 'text' } });
    }
  });

  test('shows a message once it is delivered, with what of it was found', async () => {
    const contact = await findContact('Grace Whitaker');
    await send({
      type: 'product_list',
      header: { type: 'text', text: 'Teas' },
      body: { text: 'For you' },
      action: {
        catalog_id: catalogId,
        sections: [
          { title: 'Gone', product_items: [{ product_retailer_id: 'nothing' }] },
          {
            title: 'Here',
            product_items: [{ product_retailer_id: 'THE-003' }, { product_retailer_id: 'x' }],
          },
        ],
      },
    });
    expect(await last(contact)).toMatchObject({ from: 'customer' });
    await meta.pass(10_000);
    const shown = await last(contact);
    expect(shown).toMatchObject({ from: 'business', read: false });
    expect(shown?.content).toMatchObject({
      kind: 'product_list',
      header: 'Teas',
      body: 'For you',
      footer: null,
      sections: [
        {
          title: 'Here',
          products: [
            {
              retailerId: 'THE-003',
              now: { price: { display: '€11.90' }, salePrice: { display: '€9.50' } },
            },
          ],
        },
      ],
    });
  });

  test('shows products as the catalog has them now', async () => {
    const contact = await findContact('Grace Whitaker');
    await send({ type: 'product', action: { catalog_id: catalogId, product_retailer_id: '2lc20305pt' } });
    await meta.pass(10_000);
    const change = (values: { availability?: 'out of stock'; visibility?: 'staging' }) =>
      meta.sandbox.db.update(products).set(values).where(eq(products.retailerId, '2lc20305pt'));
    await change({ availability: 'out of stock' });
    expect((await last(contact))?.content).toMatchObject({
      product: { now: { availability: 'out of stock' } },
    });
    await change({ visibility: 'staging' });
    expect((await last(contact))?.content).toMatchObject({
      kind: 'product',
      product: { retailerId: '2lc20305pt', now: null },
    });
  });

  test('takes the catalog’s first product as picture where the message names none', async () => {
    await send({ type: 'catalog_message', body: { text: 'Hello' }, action: { name: 'catalog_message' } });
    await meta.pass(10_000);
    expect((await last(await findContact('Grace Whitaker')))?.content).toMatchObject({
      kind: 'catalog_message',
      thumbnail: { pictureUrl: expect.stringMatching(/^\/shop\/.+\.png$/) },
    });
  });

  test('says that its app is too old where it is', async () => {
    const action = { name: 'catalog_message' };
    await send({ type: 'catalog_message', body: { text: 'Hello' }, action }, '+32470126363');
    await meta.pass(10_000);
    expect(await last(await findContact('Elke Verhoeven'))).toMatchObject({
      from: 'business',
      content: null,
    });
  });

  test('says so of a message that it cannot draw, and goes on', async () => {
    const contact = await findContact('Grace Whitaker');
    const template = { name: 'offer', language: { code: 'en_US' } };
    const body = { messaging_product: 'whatsapp', to: '+16505551234', type: 'template', template };
    await meta.call('POST', '/106540352242922/messages', body);
    await meta.pass(10_000);
    expect(await last(contact)).toMatchObject({ from: 'business', content: null });
    await send({ type: 'product', action: { catalog_id: catalogId, product_retailer_id: 'THE-003' } });
    await meta.pass(10_000);
    expect(await last(contact)).toMatchObject({ content: { kind: 'product' } });
  });

  test('never shows what came too late for the window, until the customer writes', async () => {
    const contact = await findContact('Paul Garnier');
    const body = { messaging_product: 'whatsapp', to: '+33768419002', text: { body: 'Bonjour' } };
    const post = () => meta.call('POST', '/106540352242922/messages', body);
    await post();
    await meta.pass(10_000);
    expect(await last(contact)).toMatchObject({ from: 'customer' });
    expect(await writeText(meta.sandbox, contact, ' Vous êtes là ? ')).toMatchObject({ ok: true });
    await post();
    await meta.pass(10_000);
    expect(await last(contact)).toMatchObject({ from: 'business', content: { body: 'Bonjour' } });
  });

  test('counts what is unread, and marks it read', async () => {
    const contact = await findContact('Paul Garnier');
    const unread = async () =>
      (await listPhoneContacts(meta.sandbox)).find(({ id }) => id === contact)?.unread;
    expect(await unread()).toBe(1);
    expect(await readThread(meta.sandbox, contact)).toBe(1);
    expect(await unread()).toBe(0);
    expect(await last(contact)).toMatchObject({ read: true });
    expect(await readThread(meta.sandbox, contact)).toBe(0);
  });

  test('shows that the business has read, and types', async () => {
    const contact = await findContact('Paul Garnier');
    const written = await writeText(meta.sandbox, contact, 'Merci');
    const body = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: written.ok ? written.value : '',
      typing_indicator: { type: 'text' },
    };
    const response = await meta.call('POST', '/v26.0/106540352242922/messages', body);
    expect(await response.json()).toEqual({ success: true });
    expect(await last(contact)).toMatchObject({ from: 'customer', read: true });
    const typing = async () =>
      (await listPhoneContacts(meta.sandbox)).find(({ id }) => id === contact)?.typingUntil;
    expect(await typing()).toBeInstanceOf(Date);
    await meta.pass(25_000);
    expect(await typing()).toBeNull();
    const unknown = await meta.call('POST', '/106540352242922/messages', { ...body, message_id: 'wamid.X' });
    expect(await unknown.json()).toMatchObject({ error: { code: 131009 } });
  });

  test('refuses a text that is empty, too long or from nobody', async () => {
    const contact = await findContact('Paul Garnier');
    const write = (id: string, text: string) => writeText(meta.sandbox, id, text);
    expect(await write(contact, ' \n')).toMatchObject({ error: { code: 'text_empty' } });
    expect(await write(contact, 'x'.repeat(4097))).toMatchObject({ error: { code: 'text_too_long' } });
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await write(nobody, 'x')).toMatchObject({ error: { code: 'unknown_contact' } });
  });
});

describe('a later start', () => {
  test('changes nothing of what is there', async () => {
    const before = await listPhoneContacts(meta.sandbox);
    await seedSandbox(meta.sandbox);
    await reopenDemoWindow(meta.sandbox);
    expect(await listPhoneContacts(meta.sandbox)).toEqual(before);
    const [hidden] = await meta.sandbox.db
      .select()
      .from(products)
      .where(eq(products.retailerId, '2lc20305pt'));
    expect(hidden?.visibility).toBe('staging');
  });

  test('lets the demo contact write again once their window has closed, by webhook', async () => {
    await meta.pass(25 * 3_600_000);
    meta.received.length = 0;
    await reopenDemoWindow(meta.sandbox);
    await meta.pass(0);
    expect(meta.received).toHaveLength(1);
    const open = (await listPhoneContacts(meta.sandbox)).filter((person) => person.windowOpen);
    expect(open.map((person) => person.phone)).toEqual(['+16505551234']);
  });
});

async function send(interactive: object, to = '+16505551234'): Promise<void> {
  const body = { messaging_product: 'whatsapp', to, type: 'interactive', interactive };
  const response = await meta.call('POST', '/v26.0/106540352242922/messages', body);
  expect(response.status).toBe(200);
}

async function last(contactId: string) {
  return (await getPhoneThread(meta.sandbox, contactId)).at(-1);
}

async function findContact(name: string): Promise<string> {
  const contact = (await listPhoneContacts(meta.sandbox)).find((person) => person.name === name);
  return contact?.id ?? '';
}
