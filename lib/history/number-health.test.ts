import { eq } from 'drizzle-orm';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdNumber } from '@/lib/accounts/hold-number';
import { listHeldNumbers } from '@/lib/accounts/list-held-numbers';
import { phoneNumbers } from '@/lib/accounts/tables';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { sendAgain } from '@/lib/delivery/send-again';
import { deliveryAttempts, type messages } from '@/lib/delivery/tables';
import { createTestAccount, insertQueued, phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { type Role, roles } from '@/lib/team/rights';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { users } from '@/lib/team/tables';
import { getMessage } from './get-message';
import { getNumber, listNumbers } from './list-numbers';
import { countUnconfirmed, listUnconfirmed } from './list-unconfirmed';
import { listWaiting } from './list-waiting';

const now = new Date('2026-11-20T12:00:00Z');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  await ensureSandboxPeople(database.db, now);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate messages, contacts cascade');
  await database.db.update(phoneNumbers).set({ holdReason: null });
});

describe('the numbers', () => {
  test('tell whether they are held and how many messages wait, those scheduled for later not among them', async () => {
    const reason = { code: 190, message: 'expired', details: 'on Friday' };
    await holdNumber(database.db, phoneNumberId, reason, now);
    await holdNumber(database.db, phoneNumberId, { code: 368, message: 'second' }, now);
    await insertQueued(database.db);
    await insertQueued(database.db, { notBefore: new Date(Date.now() + 3_600_000) });
    await insertQueued(database.db, { state: 'failed' });
    const expected = { phoneNumberId, waiting: 1, hold: { ...reason, since: now.toISOString() } };
    const ctx = await contextOf('administrator');
    expect(await listNumbers(ctx)).toMatchObject({ ok: true, value: [expected] });
    expect(await getNumber(ctx, phoneNumberId)).toMatchObject({ ok: true, value: expected });
    expect(await getNumber(ctx, '1')).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  test('that are held are told to everybody, the cause to those who manage them', async () => {
    expect(await listHeldNumbers(await contextOf('agent'))).toEqual([]);
    await holdNumber(database.db, phoneNumberId, { code: 190, message: 'expired' }, now);
    for (const role of roles) {
      const [held] = await listHeldNumbers(await contextOf(role));
      expect(held).toMatchObject({ phoneNumberId, since: now.toISOString() });
      expect(held?.code).toBe(role === 'administrator' ? 190 : null);
    }
  });

  test('list what waits, old first, two hundred at most, and count the rest', async () => {
    const old = await insertQueued(database.db, { kind: 'catalog_link', createdAt: minutesAgo(61) });
    for (let count = 0; count < 230; count += 1)
      await insertQueued(database.db, { kind: 'catalog_link', createdAt: minutesAgo(10) });
    const last = await insertQueued(database.db, { kind: 'catalog_link', createdAt: minutesAgo(300) });
    const waiting = await listWaiting(await contextOf('administrator'), phoneNumberId);
    if (!waiting.ok) throw new Error(waiting.error.code);
    expect(waiting.value).toMatchObject({ asOf: now.toISOString(), total: 232, staleTotal: 2 });
    expect(waiting.value.messages).toHaveLength(200);
    expect(waiting.value.messages.slice(0, 3).map(({ id, isStale }) => ({ id, isStale }))).toMatchObject([
      { id: old, isStale: true },
      { id: last, isStale: true },
      { isStale: false },
    ]);
    expect(waiting.value.messages[0]).toMatchObject({
      dueSince: minutesAgo(61).toISOString(),
      recipient: { masked: '+1 6 •• 34' },
    });
  });
});

describe('the unconfirmed messages', () => {
  test('are listed longest first with what is known, and no more once they are decided or settled', async () => {
    const identity = { wabaId, waId: '33612345601', bsuid: null, name: 'Zoé' };
    const contact = await recordInbound(database.db, { identity, phoneNumberId, writtenAt: now }, now);
    const first = await insertUnknown({ kind: 'catalog_link', contactId: contact.id });
    const second = await insertUnknown({ wamid: 'wamid.second' });
    await insertUnknown({ state: 'delivered' });
    await insertUnknown({ decision: 'sent_again', decidedAt: now });
    const manager = await contextOf('manager');
    const page = await listUnconfirmed(manager, {});
    expect(page).toMatchObject({
      ok: true,
      value: {
        messages: [
          {
            id: first,
            recipient: { name: 'Zoé' },
            hasWamid: false,
            window: { state: 'open' },
            attempt: { number: 2, reason: 'timed_out', finishedAt: now.toISOString() },
          },
          { id: second, hasWamid: true, window: null },
        ],
        nextCursor: null,
      },
    });
    expect(page.ok && page.value.messages).toHaveLength(2);
    expect(await countUnconfirmed(manager)).toBe(2);
    expect(JSON.stringify(page)).not.toContain('wamid.second');
  });

  test('come in pages that neither repeat nor leave out', async () => {
    const ids = [];
    for (let count = 0; count < 120; count += 1)
      ids.push(await insertQueued(database.db, { state: 'unknown' }));
    const ctx = await contextOf('manager');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listUnconfirmed(ctx, { cursor });
      if (!page.ok) throw new Error(page.error.code);
      seen.push(...page.value.messages.map(({ id }) => id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(ids.sort());
    expect(await listUnconfirmed(ctx, { cursor: "' or 1=1" })).toMatchObject({
      error: { code: 'invalid_input' },
    });
  });
});

test.each(roles)('a %s reads only what the role is for', async (role) => {
  await insertUnknown({});
  const ctx = await contextOf(role);
  expect((await listNumbers(ctx)).ok).toBe(role === 'administrator');
  expect((await getNumber(ctx, phoneNumberId)).ok).toBe(role === 'administrator');
  expect((await listWaiting(ctx, phoneNumberId)).ok).toBe(role === 'administrator');
  const mayDecide = role === 'administrator' || role === 'manager';
  expect((await listUnconfirmed(ctx, {})).ok).toBe(mayDecide);
  expect(await countUnconfirmed(ctx)).toBe(mayDecide ? 1 : 0);
});

test('a message sent again and the one in its place know each other, to those who may see both', async () => {
  const agent = await contextOf('agent');
  const senderId = agent.actor.kind === 'user' ? agent.actor.userId : '';
  const before = await insertUnknown({ senderId });
  const manager = await contextOf('manager');
  const sent = await sendAgain(manager, { messageId: before, windowUnknownAccepted: false });
  if (!sent.ok) throw new Error(sent.error.code);
  const after = sent.value.messageId;
  const decision = { decision: 'sent_again', by: manager.actor.name, at: now.toISOString() };
  expect(await getMessage(manager, before)).toMatchObject({
    value: { decision, resentAs: after, resendOf: null },
  });
  expect(await getMessage(manager, after)).toMatchObject({
    value: { decision: null, resentAs: null, resendOf: before },
  });
  expect(await getMessage(agent, before)).toMatchObject({ value: { decision, resentAs: null } });
});

async function insertUnknown(values: Partial<typeof messages.$inferInsert>): Promise<string> {
  const id = await insertQueued(database.db, { state: 'unknown', attemptCount: 2, ...values });
  const attempt = { messageId: id, startedAt: now, finishedAt: now };
  await database.db.insert(deliveryAttempts).values([
    { id: v7(), ...attempt, number: 2, outcome: 'unknown', reason: 'timed_out' },
    { id: v7(), ...attempt, number: 1, outcome: 'again_later', reason: 'meta_asked' },
  ]);
  return id;
}

function minutesAgo(minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}

async function contextOf(role: Role): Promise<Context> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  if (!user) throw new Error(`Nobody is a ${role}.`);
  const actor = { kind: 'user' as const, userId: user.id, role, name: user.name, sessionId: v4() };
  return { actor, db: database.db, now: () => now };
}
