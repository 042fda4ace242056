import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAccount, insertQueued, readMessage } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { inboundMessages } from '@/lib/threads/tables';
import { applyAll, receive } from '@/lib/webhooks/test-deliveries';
import { historyArbitrary, playHistory } from '@/lib/webhooks/test-history';
import { hostileArbitrary, hostileBody } from '@/lib/webhooks/test-hostile';

// The properties of which `npm test` runs a small share. A failure prints the seed that repeats it.

const runs = 5_000;
const timeout = 3_600_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await database.pool.query(
    `insert into leases values ('dispatcher:test', 'me', 1, now() + interval '2 hours')`,
  );
});
afterAll(() => database.drop());

test('histories in any order and number end the same', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (history) => {
      const { actual, expected } = await playHistory(database, history);
      expect(actual).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test('good entries among hostile ones are applied', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileArbitrary, async (hostile) => {
      const id = await insertQueued(database.db, { state: 'sending', attemptCount: 1 });
      await receive(database.db, hostileBody(hostile, id));
      await applyAll(database.db);
      expect((await readMessage(database.db, id)).state).toBe('delivered');
      const wamid = `wamid.in.${id}`;
      expect(await database.db.$count(inboundMessages, eq(inboundMessages.wamid, wamid))).toBe(1);
    }),
    { numRuns: runs },
  );
});
