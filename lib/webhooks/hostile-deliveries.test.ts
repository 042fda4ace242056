import fc from 'fast-check';
import { eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhookEvents } from '@/lib/delivery/tables';
import { createTestAccount, insertQueued, readMessage } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { inboundMessages } from '@/lib/threads/tables';
import { webhookDeliveries } from './tables';
import {
  applyAll,
  deliveryOf,
  messagesValue,
  propertyRuns,
  propertyTimeoutMs,
  receive,
} from './test-deliveries';
import { hostileArbitrary, hostileBody } from './test-hostile';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate messages, webhook_deliveries, webhook_events cascade'));

test('whatever stands beside them in a signed delivery, good entries are applied and nothing is thrown', {
  timeout: propertyTimeoutMs,
}, async () => {
  await fc.assert(
    fc.asyncProperty(hostileArbitrary, async (hostile) => {
      const id = await insertQueued(database.db, { state: 'sending', attemptCount: 1 });
      await receive(database.db, hostileBody(hostile, id));
      await applyAll(database.db);
      expect(await readMessage(database.db, id)).toMatchObject({ state: 'delivered', wamid: `wamid.${id}` });
      const wamid = `wamid.in.${id}`;
      expect(await database.db.$count(inboundMessages, eq(inboundMessages.wamid, wamid))).toBe(1);
      expect(await database.db.$count(webhookDeliveries, isNull(webhookDeliveries.appliedAt))).toBe(0);
    }),
    { numRuns: propertyRuns },
  );
});

test('a signed body that is no JSON of any kind stands aside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await receive(database.db, bytes);
      await applyAll(database.db);
    }),
    { numRuns: 25 },
  );
  expect(await database.db.$count(webhookDeliveries, isNull(webhookDeliveries.appliedAt))).toBe(0);
});

test('of thousands of statuses in one delivery, all but the bad ones are kept', {
  timeout: 60_000,
}, async () => {
  const statuses = Array.from({ length: 3_000 }, (_, index) =>
    index % 500 === 0
      ? { id: index }
      : { id: `wamid.many.${index}`, status: 'sent', timestamp: '1763638200', recipient_id: '16505551234' },
  );
  await receive(database.db, deliveryOf([[{ field: 'messages', value: messagesValue({ statuses }) }]]));
  await applyAll(database.db);
  expect(await database.db.$count(webhookEvents)).toBe(2_994);
  const [delivery] = await database.db.select().from(webhookDeliveries);
  expect(delivery?.failure?.split('\n')).toHaveLength(6);
});
