import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phoneNumbers } from '@/lib/accounts/tables';
import { contacts } from '@/lib/contacts/tables';
import { leases } from '@/lib/platform/db/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener } from '@/lib/platform/live/listener';
import { notify } from '@/lib/platform/live/notify';
import { startDispatcher } from './dispatcher';
import { deliveryAttempts, type messages } from './tables';
import { createTestAccount, insertQueued, phoneNumberId, readMessage } from './test-account';
import {
  accept,
  refuseWith,
  startTestGraphServer,
  type TestGraphServer,
  wamidFor,
} from './test-graph-server';

let database: TestDatabase;
let meta: TestGraphServer;
let listener: Listener;
let running: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestGraphServer();
  listener = startListener(database.url);
  await createTestAccount(database.db, meta.url);
});
afterAll(async () => {
  await listener.close();
  await meta.close();
  await database.drop();
});

beforeEach(async () => {
  await database.pool.query('truncate messages, message_contents, delivery_attempts, webhook_events cascade');
  await database.db.update(phoneNumbers).set({ holdReason: null });
  meta.requests.length = 0;
  meta.answer(accept);
});
afterEach(async () => {
  await Promise.all(running.map((dispatcher) => dispatcher.stop()));
  running = [];
});

describe('a queued message', () => {
  test('is sent once, with our id as callback data, and its wamid recorded', async () => {
    const id = await insertQueued(database.db);
    dispatch();
    await expectState(id, 'accepted');
    const row = await readMessage(database.db, id);
    expect(row).toMatchObject({ wamid: wamidFor(id), waId: '16505551234', error: null });
    expect(meta.requests).toEqual([
      {
        path: `/v26.0/${phoneNumberId}/messages`,
        body: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: '+16505551234',
          type: 'text',
          text: { body: 'Hello', preview_url: false },
          biz_opaque_callback_data: id,
        },
      },
    ]);
    const attempts = await database.db.select().from(deliveryAttempts);
    expect(attempts).toMatchObject([{ messageId: id, number: 1, outcome: 'accepted', httpStatus: 200 }]);
  });

  test('makes its recipient a contact, known by the wa_id Meta gave', async () => {
    const id = await insertQueued(database.db, { recipientPhone: '+33612345602' });
    dispatch();
    await expectState(id, 'accepted');
    const { contactId } = await readMessage(database.db, id);
    const [contact] = await database.db
      .select()
      .from(contacts)
      .where(eq(contacts.id, contactId ?? ''));
    expect(contact).toMatchObject({ waId: '33612345602', phone: '+33612345602' });
  });

  test('to a person known by user id alone goes to that id', async () => {
    const id = await insertQueued(database.db, { recipientPhone: null, recipientBsuid: 'US.134' });
    dispatch();
    await expectState(id, 'accepted');
    expect(meta.requests[0]?.body).toMatchObject({ recipient: 'US.134' });
    expect(meta.requests[0]?.body).not.toHaveProperty('to');
  });

  test('wakes a dispatcher that has nothing to do', async () => {
    dispatch();
    const first = await insertQueued(database.db);
    await expectState(first, 'accepted');
    const id = await insertQueued(database.db);
    await notify(database.db, 'delivery', [phoneNumberId]);
    await expectState(id, 'accepted');
  });

  test('that is scheduled waits for its time', async () => {
    const later = await insertQueued(database.db, { notBefore: new Date(Date.now() + 3_600_000) });
    const now = await insertQueued(database.db, { notBefore: new Date(Date.now() - 1000) });
    dispatch();
    await expectState(now, 'accepted');
    expect((await readMessage(database.db, later)).state).toBe('queued');
  });

  test('of a person goes before the campaign that was queued earlier', async () => {
    await database.db.update(phoneNumbers).set({ pacePerSecond: 20 });
    const campaign = await insertQueued(database.db, { priority: 20 });
    const person = await insertQueued(database.db, { priority: 10, recipientPhone: '+33612345602' });
    dispatch();
    await expectState(campaign, 'accepted');
    await database.db.update(phoneNumbers).set({ pacePerSecond: 80 });
    expect(meta.requests.map((request) => request.body.biz_opaque_callback_data)).toEqual([person, campaign]);
  });
});

describe('what Meta answers decides', () => {
  test('a refusal fails the message, with Meta’s words and no wamid', async () => {
    meta.answer(refuseWith(131_009));
    const id = await insertQueued(database.db);
    dispatch();
    await expectState(id, 'failed');
    expect(await readMessage(database.db, id)).toMatchObject({
      wamid: null,
      error: { source: 'request', code: 131_009, message: '(#131009) Refused', details: 'Why' },
    });
  });

  test('an answer that is lost leaves the message unknown, and nobody sends it again', async () => {
    meta.answer((response) => void response.socket?.resetAndDestroy());
    const lost = await insertQueued(database.db);
    dispatch();
    await expectState(lost, 'unknown');
    meta.answer(accept);
    const next = await insertQueued(database.db);
    await notify(database.db, 'delivery', [phoneNumberId]);
    await expectState(next, 'accepted');
    expect(meta.requests).toHaveLength(2);
    expect((await readMessage(database.db, lost)).state).toBe('unknown');
  });

  test('a wait is kept: the message goes back to the queue, later, with its reason', async () => {
    meta.answer(refuseWith(131_056));
    const id = await insertQueued(database.db);
    dispatch();
    await expect
      .poll(async () => (await readMessage(database.db, id)).retryingSince, { timeout: 5000 })
      .not.toBeNull();
    const row = await readMessage(database.db, id);
    expect(row).toMatchObject({ state: 'queued', error: { code: 131_056 } });
    expect(row.notBefore?.getTime()).toBeGreaterThan(Date.now());
  });

  test('after an hour of waiting the message fails', async () => {
    meta.answer(refuseWith(131_056));
    const id = await insertQueued(database.db, { retryingSince: new Date(Date.now() - 3_600_000) });
    dispatch();
    await expectState(id, 'failed');
    expect((await readMessage(database.db, id)).error).toMatchObject({
      code: 131_056,
      reason: 'refused_too_long',
    });
  });

  test('a refusal of the number holds it: the message waits and nothing more is sent', async () => {
    meta.answer(refuseWith(190, 401));
    const id = await insertQueued(database.db);
    dispatch();
    await expect.poll(readHold, { timeout: 5000 }).toMatchObject({ code: 190 });
    await expectState(id, 'queued');
    const sent = meta.requests.length;
    const next = await insertQueued(database.db, { recipientPhone: '+33612345602' });
    await notify(database.db, 'delivery', [phoneNumberId]);
    meta.answer(accept);
    await database.db.update(phoneNumbers).set({ holdReason: null });
    await expectState(id, 'accepted');
    await expectState(next, 'accepted');
    expect(meta.requests).toHaveLength(sent + 2);
  });

  test('the same wamid for two messages is no answer of Meta’s', async () => {
    meta.answer((response) =>
      accept(response, { path: '', body: { to: '+1', biz_opaque_callback_data: 'x' } }),
    );
    const ids = [await insertQueued(database.db), await insertQueued(database.db)];
    dispatch();
    const states = async () =>
      (await Promise.all(ids.map((id) => readMessage(database.db, id)))).map((row) => row.state);
    await expect
      .poll(async () => (await states()).sort(), { timeout: 8000 })
      .toEqual(['accepted', 'unknown']);
  });
});

describe('the lease', () => {
  test('lets one of several dispatchers send', async () => {
    const ids = [];
    for (let count = 0; count < 20; count += 1)
      ids.push(await insertQueued(database.db, { recipientPhone: `+3361234560${count % 10}` }));
    dispatch();
    dispatch();
    dispatch();
    for (const id of ids) await expectState(id, 'accepted');
    expect(meta.requests).toHaveLength(20);
  });

  test('passed on, makes what the last holder left in `sending` unknown', async () => {
    const leaseName = `dispatcher:${phoneNumberId}`;
    await database.db
      .insert(leases)
      .values({ name: leaseName, owner: 'dead', epoch: 1, expiresAt: new Date(0) })
      .onConflictDoNothing();
    const abandoned = await insertQueued(database.db, { state: 'sending', leaseEpoch: 1, attemptCount: 1 });
    const next = await insertQueued(database.db);
    dispatch();
    await expectState(next, 'accepted');
    await expectState(abandoned, 'unknown');
    expect(meta.requests).toHaveLength(1);
  });
});

test('stopping lets the calls in flight end and claims nothing more', async () => {
  const inFlight = gate();
  const released = gate();
  meta.answer(async (response, request) => {
    inFlight.open();
    await released.opened;
    accept(response, request);
  });
  const id = await insertQueued(database.db);
  dispatch();
  await inFlight.opened;
  const stopped = running[0]?.stop();
  const next = await insertQueued(database.db);
  await notify(database.db, 'delivery', [phoneNumberId]);
  released.open();
  await stopped;
  running = [];
  expect((await readMessage(database.db, id)).state).toBe('accepted');
  expect((await readMessage(database.db, next)).state).toBe('queued');
});

function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function dispatch(): void {
  const options = { db: database.db, phoneNumberId, graphVersion: 'v26.0', now: () => new Date() };
  running.push(startDispatcher(options));
}

async function expectState(id: string, state: (typeof messages.$inferSelect)['state']): Promise<void> {
  await expect
    .poll(async () => (await readMessage(database.db, id)).state, { timeout: 8000, interval: 20 })
    .toBe(state);
}

async function readHold(): Promise<unknown> {
  const [number] = await database.db.select().from(phoneNumbers).where(eq(phoneNumbers.id, phoneNumberId));
  return number?.holdReason;
}
