import { createHmac } from 'node:crypto';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { startDispatcher } from '@/lib/delivery/dispatcher';
import { queueMessage } from '@/lib/delivery/queue-message';
import { createTestAccount, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { startTestGraphServer, type TestGraphServer, wamidFor } from '@/lib/delivery/test-graph-server';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener } from '@/lib/platform/live/listener';
import type { Context } from '@/lib/team/context';
import { receiveDelivery } from '@/lib/webhooks/receive-delivery';
import { startWebhookApplier } from '@/lib/webhooks/webhook-applier';
import { getMessage, type MessageDetail } from './get-message';
import { listMessages } from './list-messages';

let database: TestDatabase;
let meta: TestGraphServer;
let listener: Listener;
let parts: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestGraphServer();
  listener = startListener(database.url);
  const { db } = database;
  await createTestAccount(db, meta.url);
  const now = () => new Date();
  parts = [startDispatcher({ db, phoneNumberId, graphVersion: 'v26.0', now }), startWebhookApplier(db, now)];
});
afterAll(async () => {
  await Promise.all(parts.map((part) => part.stop()));
  await listener.close();
  await meta.close();
  await database.drop();
});

test('a message goes from the desk to Meta, and its statuses come back into the history', async () => {
  const ctx: Context = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => new Date() };
  await hear({ messages: [{ from: '16505551234', id: 'wamid.in', type: 'text', text: { body: 'Hello' } }] });
  const recipient = { phone: '+16505551234' };
  const draft = { body: 'Our catalog', previewUrl: true };
  const input = { submissionId: v4(), phoneNumberId, kind: 'catalog_link', draft, recipient };
  await expect.poll(async () => (await queueMessage(ctx, input)).ok, { timeout: 8000 }).toBe(true);
  const queued = await queueMessage(ctx, input);
  if (!queued.ok) throw new Error(queued.error.code);
  const { messageId } = queued.value;

  await expectState(ctx, messageId, 'accepted');
  expect(meta.requests[0]?.body).toMatchObject({
    to: '+16505551234',
    type: 'text',
    biz_opaque_callback_data: messageId,
  });
  const wamid = wamidFor(messageId);
  for (const status of ['sent', 'delivered', 'read']) await hear({ statuses: [{ id: wamid, status }] });
  const detail = await expectState(ctx, messageId, 'read');

  expect(detail.timeline.map((step) => step.step)).toEqual([
    'queued',
    'sending',
    'accepted',
    'sent',
    'delivered',
    'read',
  ]);
  expect(detail.events.map((event) => event.type).sort()).toEqual(['delivered', 'read', 'sent']);
  expect(detail.attempts).toMatchObject([{ number: 1, outcome: 'accepted', httpStatus: 200 }]);
  const page = await listMessages(ctx, { statuses: ['read'] });
  expect(page.ok && page.value.messages.map((message) => message.id)).toEqual([messageId]);
  expect(meta.requests).toHaveLength(1);
});

/** A signed webhook, as Meta sends it. */
async function hear(told: { messages?: object[]; statuses?: object[] }): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const stamp = (items?: object[]) => items?.map((item) => ({ ...item, timestamp }));
  const metadata = { display_phone_number: '15550783881', phone_number_id: phoneNumberId };
  const value = { metadata, messages: stamp(told.messages), statuses: stamp(told.statuses) };
  const entry = [{ id: wabaId, changes: [{ field: 'messages', value }] }];
  const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  const signature = `sha256=${createHmac('sha256', sandboxAccount.appSecret).update(body).digest('hex')}`;
  const secrets = [sandboxAccount.appSecret];
  expect(await receiveDelivery(database.db, { body, signature, secrets }, new Date())).toBe(200);
}

async function expectState(ctx: Context, messageId: string, state: string): Promise<MessageDetail> {
  const read = async () => {
    const found = await getMessage(ctx, messageId);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };
  await expect.poll(async () => (await read()).state, { timeout: 8000, interval: 20 }).toBe(state);
  return await read();
}
