import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdNumber } from '@/lib/accounts/hold-number';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { phoneNumbers } from '@/lib/accounts/tables';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { acquireLease, type Lease } from '@/lib/platform/db/leases';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { claimMessages } from './claim-messages';
import { createTestAccount, insertQueued, phoneNumberId, readMessage, wabaId } from './test-account';

const now = new Date('2026-11-20T12:00:00Z');
const hourMs = 3_600_000;

let database: TestDatabase;
let lease: Lease;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  const taken = await acquireLease(database.db, `dispatcher:${phoneNumberId}`, 'test', 600_000);
  if (!taken) throw new Error('The lease was not to be had.');
  lease = taken;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate messages, delivery_attempts, contacts cascade');
  await database.db.update(phoneNumbers).set({ holdReason: null });
});

describe('a free-form message that was queued inside its window', () => {
  test('is sent while the window is open, and fails with our reason, uncalled, once it has closed', async () => {
    const open = await insertTo('33612345601', hoursAgo(23));
    const closed = await insertTo('33612345602', hoursAgo(25));
    const claim = await claimAll();
    expect(claim?.messages.map(({ id }) => id)).toEqual([open]);
    expect(claim?.setAside).toBe(1);
    expect(await readMessage(database.db, closed)).toMatchObject({
      state: 'failed',
      failedAt: now,
      attemptCount: 0,
      wamid: null,
      error: { code: null, reason: 'window_closed' },
    });
    expect(await database.pool.query('select 1 from delivery_attempts')).toMatchObject({ rowCount: 1 });
  });

  test('to a number that was typed goes by the window of whoever wrote from it since', async () => {
    await write('33612345603', hoursAgo(1));
    const written = await insertQueued(database.db, {
      kind: 'catalog_link',
      recipientPhone: '+33612345603',
    });
    const silent = await insertQueued(database.db, { kind: 'catalog_link', recipientPhone: '+33612345604' });
    expect((await claimAll())?.messages.map(({ id }) => id)).toEqual([written]);
    expect((await readMessage(database.db, silent)).error?.reason).toBe('window_closed');
  });

  test('to a contact that became another one goes by the window of that one', async () => {
    const before = await findOrCreateContact(database.db, identity('33612345605', null), now);
    await findOrCreateContact(database.db, identity(null, 'FR.1'), now);
    const merged = await findOrCreateContact(database.db, identity('33612345605', 'FR.1'), now);
    expect(merged.id).not.toBe(before.id);
    await write('33612345605', hoursAgo(1));
    const id = await insertQueued(database.db, { kind: 'catalog_link', contactId: before.id });
    expect((await claimAll())?.messages.map((message) => message.id)).toEqual([id]);
  });

  test('is left to Meta while nobody can know the window', async () => {
    await database.db.update(phoneNumbers).set({ receivingSince: hoursAgo(1) });
    const id = await insertQueued(database.db, { kind: 'catalog_link' });
    expect((await claimAll())?.messages.map((message) => message.id)).toEqual([id]);
    await database.db.update(phoneNumbers).set({ receivingSince: hoursAgo(48) });
  });
});

test('a message of another version’s kind is left to Meta', async () => {
  const id = await insertQueued(database.db, { kind: 'from_another_version' });
  expect((await claimAll())?.messages.map((message) => message.id)).toEqual([id]);
});

test('nothing is claimed from a number that was held a moment ago', async () => {
  const id = await insertQueued(database.db);
  await holdNumber(database.db, phoneNumberId, { code: 190, message: 'expired' }, now);
  expect((await claimAll())?.messages).toEqual([]);
  expect((await readMessage(database.db, id)).state).toBe('queued');
});

async function claimAll() {
  const dispatchLease = { phoneNumberId, leaseName: lease.name, epoch: lease.epoch };
  return await claimMessages(database.db, dispatchLease, 100, now);
}

function hoursAgo(hours: number): Date {
  return new Date(now.getTime() - hours * hourMs);
}

function identity(waId: string | null, bsuid: string | null) {
  return { wabaId: sandboxAccount.wabaId, waId, bsuid, name: '' };
}

async function write(waId: string, writtenAt: Date): Promise<string> {
  const inbound = { identity: { wabaId, waId, bsuid: null, name: '' }, phoneNumberId, writtenAt };
  return (await recordInbound(database.db, inbound, now)).id;
}

async function insertTo(waId: string, writtenAt: Date): Promise<string> {
  const contactId = await write(waId, writtenAt);
  return await insertQueued(database.db, { kind: 'catalog_link', contactId, recipientPhone: `+${waId}` });
}
