import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAccount } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { propertyRuns, propertyTimeoutMs } from './test-deliveries';
import { historyArbitrary, playHistory } from './test-history';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await database.pool.query(
    `insert into leases values ('dispatcher:test', 'me', 1, now() + interval '1 hour')`,
  );
});
afterAll(() => database.drop());

test('a history told in any order, any number of times, in one delivery or many, before, after or without its answer ends the same', {
  timeout: propertyTimeoutMs,
}, async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (history) => {
      const { actual, expected } = await playHistory(database, history);
      expect(actual).toEqual(expected);
    }),
    { numRuns: propertyRuns },
  );
});
