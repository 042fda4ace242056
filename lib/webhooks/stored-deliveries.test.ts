import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '@/lib/audit/tables';
import { joinLeftOrphans } from '@/lib/delivery/join-orphans';
import { webhookEvents } from '@/lib/delivery/tables';
import { createTestAccount, insertQueued, readMessage } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { newDeliveryId } from './delivery-id';
import { pruneDeliveries } from './prune-deliveries';
import { replayDeliveries } from './replay-deliveries';
import { webhookDeliveries } from './tables';
import { applyAll, deliveryOf, messagesValue, receive, receivedAt } from './test-deliveries';
import { startWebhookApplier } from './webhook-applier';

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  ctx = { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => receivedAt };
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate messages, webhook_deliveries, webhook_events cascade'));

describe('stored deliveries', { timeout: 30_000 }, () => {
  test('are replayed by whoever applies, and change nothing that is known', async () => {
    const id = await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.A' });
    await tell({ ...told('wamid.A', 'read'), biz_opaque_callback_data: id }, { bad: true });
    await tell(told('wamid.B', 'played'));
    await applyAll(database.db);
    const before = await everything();
    expect(await replayDeliveries(ctx, { since: null, failedOnly: false })).toEqual({
      applied: 2,
      failing: 1,
    });
    const desk = startWebhookApplier(database.db, () => receivedAt);
    expect(await replayDeliveries(ctx, { since: null, failedOnly: true })).toEqual({
      applied: 1,
      failing: 1,
    });
    await desk.stop();
    expect(await everything()).toEqual(before);
    const [line] = await database.db.select().from(auditEntries);
    expect(line).toMatchObject({ action: 'webhooks.replayed', actorName: 'test', subjectId: 'all' });
  });

  test('are replayed from a time on', async () => {
    for (const hour of [8, 9, 10]) await store(new Date(Date.UTC(2026, 10, 20, hour)));
    const since = new Date(Date.UTC(2026, 10, 20, 9));
    expect(await replayDeliveries(ctx, { since, failedOnly: false })).toEqual({ applied: 2, failing: 0 });
  });

  test('are deleted in small batches when they are old, unless they were never applied; their events stay', async () => {
    await tell(told('wamid.C', 'sent'));
    await applyAll(database.db);
    await database.db.delete(webhookDeliveries);
    const days = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 9, day)));
    for (const day of days) await store(day, day.getUTCDate() === 2 ? null : day);
    const before = days[3] ?? receivedAt;
    expect(await pruneDeliveries(database.db, before, 1)).toBe(1);
    expect(await pruneDeliveries(database.db, before, 10)).toBe(1);
    expect(await pruneDeliveries(database.db, before, 10)).toBe(0);
    const left = await database.db.select().from(webhookDeliveries).orderBy(asc(webhookDeliveries.id));
    expect(left.map((row) => row.receivedAt)).toEqual([days[1], days[3]]);
    expect(await database.db.$count(webhookEvents)).toBe(1);
  });
});

test('what a death left apart between two commits is joined later', async () => {
  await tell(told('wamid.D', 'delivered'));
  await applyAll(database.db);
  const id = await insertQueued(database.db, { state: 'accepted', wamid: 'wamid.D' });
  await joinLeftOrphans(database.db);
  expect((await readMessage(database.db, id)).state).toBe('delivered');
});

function told(wamid: string, word: string) {
  return { id: wamid, status: word, timestamp: '1763638200' };
}

async function tell(...statuses: unknown[]): Promise<void> {
  await receive(database.db, deliveryOf([[{ field: 'messages', value: messagesValue({ statuses }) }]]));
}

async function store(at: Date, appliedAt: Date | null = at): Promise<void> {
  const id = newDeliveryId(at);
  const body = Buffer.from(JSON.stringify({ entry: [], at }));
  await database.db.insert(webhookDeliveries).values({ id, receivedAt: at, body, sha256: id, appliedAt });
}

async function everything(): Promise<unknown[]> {
  const tables = ['messages', 'webhook_events', 'webhook_deliveries', 'contacts', 'inbound_messages'];
  return await Promise.all(
    tables.map(async (table) => (await database.pool.query(`select * from ${table} order by id`)).rows),
  );
}
