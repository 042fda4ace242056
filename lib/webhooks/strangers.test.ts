import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contacts } from '@/lib/contacts/tables';
import { webhookEvents } from '@/lib/delivery/tables';
import { createTestAccount, insertQueued, readMessage, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { webhookDeliveries } from './tables';
import { applyAll, deliveryOf, messagesValue, receive } from './test-deliveries';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query('truncate messages, webhook_deliveries, webhook_events, contacts cascade'),
);

describe('what is not about us', () => {
  test('but about a number we do not have is kept as it came, and is no failure', async () => {
    const foreign = { metadata: { phone_number_id: '999' }, statuses: [{ id: 'wamid.F', status: 'sent' }] };
    await tell(foreign, { metadata: { phone_number_id: '999' }, messages: [{ from: '1' }] });
    expect(await kept()).toEqual([
      { type: 'unknown', wamid: null, messageId: null, event: foreign },
      expect.objectContaining({ type: 'unknown', wamid: null }),
    ]);
    expect(await database.db.$count(contacts)).toBe(0);
  });

  test('but about a message of somebody else’s waits for it, and makes nobody a contact', async () => {
    const status = {
      ...told('wamid.S', 'delivered'),
      recipient_id: '16505551234',
      recipient_user_id: 'US.1',
    };
    await tell(messagesValue({ statuses: [status] }));
    expect(await kept()).toEqual([{ type: 'delivered', wamid: 'wamid.S', messageId: null, event: status }]);
    expect(await database.db.$count(contacts)).toBe(0);
  });

  test('because the callback data is another business’s is left unlinked', async () => {
    const id = await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.O' });
    await tell(
      messagesValue({
        statuses: [
          { ...told('wamid.X', 'read'), biz_opaque_callback_data: 'campaign 7' },
          { ...told('wamid.Y', 'read'), biz_opaque_callback_data: id },
        ],
      }),
    );
    expect((await kept()).map(({ wamid, messageId }) => ({ wamid, messageId }))).toEqual([
      { wamid: 'wamid.X', messageId: null },
      { wamid: 'wamid.Y', messageId: null },
    ]);
    expect((await readMessage(database.db, id)).state).toBe('accepted');
  });
});

describe('a status', () => {
  test('that names its recipient by user id alone counts', async () => {
    const id = await insertQueued(database.db, {
      state: 'accepted',
      wamid: 'wamid.A',
      recipientPhone: null,
      recipientBsuid: 'US.1',
    });
    await tell(messagesValue({ statuses: [{ ...told('wamid.A', 'delivered'), recipient_user_id: 'US.1' }] }));
    expect((await readMessage(database.db, id)).state).toBe('delivered');
  });

  test('that names its recipient by both ids teaches us that they are one person', async () => {
    await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.B' });
    const both = { recipient_id: '16505551234', recipient_user_id: 'US.2' };
    await tell(
      messagesValue({ statuses: [told('wamid.B', 'sent'), { ...told('wamid.B', 'read'), ...both }] }),
    );
    const people = await database.db.select().from(contacts);
    expect(people).toMatchObject([{ wabaId, waId: '16505551234', bsuid: 'US.2', phone: '+16505551234' }]);
  });

  test('of failure that names nobody, and whose error is not as documented, counts', async () => {
    const id = await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.C' });
    await tell(messagesValue({ statuses: [{ ...told('wamid.C', 'failed'), errors: 'none' }] }));
    expect(await readMessage(database.db, id)).toMatchObject({
      state: 'failed',
      error: { source: 'webhook', code: null, title: null },
    });
  });

  test('is kept with all it says, known to us or not, its keys in their order', async () => {
    const status = { ...told('wamid.D', 'sent'), zeta: { '2': [null], '10': 'é' }, alpha: 1.5 };
    await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.D' });
    await tell(messagesValue({ statuses: [status], contacts: [{ unheard_of: true }] }));
    const [event] = await database.db.select().from(webhookEvents).where(eq(webhookEvents.wamid, 'wamid.D'));
    expect(JSON.stringify(event?.event)).toBe(JSON.stringify(status));
  });
});

function told(wamid: string, word: string) {
  return { id: wamid, status: word, timestamp: '1763638200' };
}

/** Each value in a change of its own, all in one delivery, which must be applied whole. */
async function tell(...values: Record<string, unknown>[]): Promise<void> {
  await receive(database.db, deliveryOf([values.map((value) => ({ field: 'messages', value }))]));
  await applyAll(database.db);
  const [delivery] = await database.db.select().from(webhookDeliveries);
  expect(delivery).toMatchObject({ failure: null, appliedAt: expect.any(Date) });
}

async function kept() {
  const { type, wamid, messageId, event } = webhookEvents;
  return await database.db.select({ type, wamid, messageId, event }).from(webhookEvents).orderBy(wamid, type);
}
