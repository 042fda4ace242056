import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { applyStatus } from './apply-status';
import { type ClaimedMessage, claimMessages } from './claim-messages';
import { joinOrphans } from './join-orphans';
import { type MessageStatus, messageStatuses, stateAfter } from './message-state';
import { recordOutcome } from './record-outcome';
import { deliveryAttempts } from './tables';
import { createTestAccount, insertQueued, phoneNumberId, readMessage } from './test-account';

const lease = { phoneNumberId, leaseName: 'dispatcher:test', epoch: 1 };
const start = new Date('2026-11-20T12:00:00Z');
const answeredAt = new Date('2026-11-20T12:00:05Z');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await database.pool.query(
    `insert into leases values ('dispatcher:test', 'me', 1, now() + interval '1 hour')`,
  );
});
afterAll(() => database.drop());

type Step = 'answer' | { status: MessageStatus; withCallback: boolean };

const statusArbitrary = fc.record({
  status: fc.constantFrom(...messageStatuses),
  withCallback: fc.boolean(),
});

/** The answer once, any statuses in any order and as often as they like, before it and after it. */
const historyArbitrary = fc
  .tuple(fc.array(statusArbitrary, { maxLength: 6 }), fc.array(statusArbitrary, { maxLength: 6 }))
  .map(([before, after]): Step[] => [...before, 'answer', ...after]);

test('any permutation with repetition of a message’s history ends in the same state', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (history) => {
      const message = await claim();
      for (const step of history) await take(step, message);
      const seen = history.flatMap((step) => (step === 'answer' ? [] : [step.status]));
      const row = await readMessage(database.db, message.id);
      const timeOf = (status: MessageStatus) => (seen.includes(status) ? occurredAt(status) : null);
      expect(row).toMatchObject({
        state: stateAfter(seen),
        wamid: wamidOf(message),
        acceptedAt: answeredAt,
        sentAt: timeOf('sent'),
        deliveredAt: timeOf('delivered'),
        readAt: timeOf('read'),
        failedAt: timeOf('failed'),
        error: row.state === 'failed' ? { source: 'webhook', code: 131_026, details: 'Why' } : null,
      });
    }),
    { numRuns: 25 },
  );
});

test('a status with our id settles a message whose answer was lost', async () => {
  const message = await claim();
  const lost = { outcome: 'unknown' as const, reason: 'timed_out' as const, error: null };
  await recordOutcome(database.db, { message, outcome: lost, httpStatus: null, response: null }, answeredAt);
  expect((await readMessage(database.db, message.id)).state).toBe('unknown');
  await take({ status: 'delivered', withCallback: true }, message);
  expect(await readMessage(database.db, message.id)).toMatchObject({
    state: 'delivered',
    wamid: wamidOf(message),
  });
});

test('a status that proves a send wins over an answer that says otherwise', async () => {
  const message = await claim();
  await take({ status: 'sent', withCallback: true }, message);
  const lost = { outcome: 'unknown' as const, reason: 'timed_out' as const, error: null };
  await recordOutcome(database.db, { message, outcome: lost, httpStatus: null, response: null }, answeredAt);
  expect(await readMessage(database.db, message.id)).toMatchObject({
    state: 'sent',
    wamid: wamidOf(message),
  });
});

test('a status for another number, or of a message that is not ours, changes nothing', async () => {
  const message = await claim();
  const stranger = { ...statusOf({ status: 'read', withCallback: true }, message), phoneNumberId: '1' };
  expect(await database.db.transaction((tx) => applyStatus(tx, stranger, start))).toBe(false);
  expect((await readMessage(database.db, message.id)).state).toBe('sending');
});

test('the same status told with two times stands at the earlier, whichever came first', async () => {
  for (const order of [0, 1]) {
    const message = await claim();
    const early = statusOf({ status: 'sent', withCallback: true }, message);
    const late = { ...early, eventId: v7(), occurredAt: new Date(early.occurredAt.getTime() + 5000) };
    for (const status of order === 0 ? [early, late] : [late, early]) {
      await database.db.transaction((tx) => applyStatus(tx, status, start));
    }
    expect((await readMessage(database.db, message.id)).sentAt).toEqual(early.occurredAt);
  }
});

test('an answer recorded by a dispatcher of an earlier epoch than the row’s changes nothing', async () => {
  const message = await claim();
  const stale = { ...message, epoch: 0 };
  const accepted = { outcome: 'accepted' as const, wamid: wamidOf(message), waId: null, bsuid: null };
  await recordOutcome(
    database.db,
    { message: stale, outcome: accepted, httpStatus: 200, response: '' },
    answeredAt,
  );
  expect(await readMessage(database.db, message.id)).toMatchObject({ state: 'sending', wamid: null });
});

test('nothing is claimed under an epoch that is over', async () => {
  await insertQueued(database.db);
  const claim = await claimMessages(database.db, { ...lease, epoch: 0 }, 10, start);
  expect(claim?.messages).toEqual([]);
  await database.pool.query('delete from messages where state = $1', ['queued']);
});

async function claim(): Promise<ClaimedMessage> {
  const id = await insertQueued(database.db);
  const message = (await claimMessages(database.db, lease, 1, start))?.messages[0];
  if (message?.id !== id) throw new Error('Another message was claimed.');
  expect(await database.db.$count(deliveryAttempts)).toBeGreaterThan(0);
  return message;
}

async function take(step: Step, message: ClaimedMessage): Promise<void> {
  if (step === 'answer') {
    const outcome = {
      outcome: 'accepted' as const,
      wamid: wamidOf(message),
      waId: '16505551234',
      bsuid: null,
    };
    await recordOutcome(database.db, { message, outcome, httpStatus: 200, response: '' }, answeredAt);
    return;
  }
  const status = statusOf(step, message);
  const found = await database.db.transaction((tx) => applyStatus(tx, status, start));
  if (!found) await joinOrphans(database.db, [status.wamid]);
}

function statusOf({ status, withCallback }: Exclude<Step, 'answer'>, message: ClaimedMessage) {
  const failure = { errors: [{ code: 131_026, title: 'Undeliverable', error_data: { details: 'Why' } }] };
  return {
    eventId: v7(),
    deliveryId: null,
    phoneNumberId,
    wamid: wamidOf(message),
    type: status,
    callbackData: withCallback ? message.id : null,
    occurredAt: occurredAt(status),
    event: status === 'failed' ? failure : {},
  };
}

function occurredAt(status: MessageStatus): Date {
  return new Date(start.getTime() + 1000 * (1 + messageStatuses.indexOf(status)));
}

function wamidOf(message: { id: string }): string {
  return `wamid.${message.id}`;
}
