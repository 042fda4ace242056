import { eq } from 'drizzle-orm';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phoneNumbers } from '@/lib/accounts/tables';
import { auditEntries } from '@/lib/audit/tables';
import { findOrCreateContact } from '@/lib/contacts/find-or-create-contact';
import { recordInbound } from '@/lib/contacts/record-inbound';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { type Role, roles } from '@/lib/team/rights';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { users } from '@/lib/team/tables';
import { applyStatus } from './apply-status';
import { markNotSent } from './mark-not-sent';
import type { MessageStatus } from './message-state';
import { readMetaHistory } from './read-meta-history';
import { recordOutcome } from './record-outcome';
import { sendAgain } from './send-again';
import { deliveryAttempts, messages } from './tables';
import { createTestAccount, insertQueued, phoneNumberId, readMessage, wabaId } from './test-account';
import {
  answerWith,
  breakOff,
  refuseWith,
  startTestGraphServer,
  type TestGraphServer,
} from './test-graph-server';

const now = new Date('2026-11-20T12:00:00Z');

let database: TestDatabase;
let meta: TestGraphServer;
let contactId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestGraphServer();
  await createTestAccount(database.db, meta.url);
  await ensureSandboxPeople(database.db, now);
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});
beforeEach(async () => {
  await database.pool.query('truncate messages, webhook_events, contacts, audit_entries cascade');
  const identity = { wabaId, waId: '33612345601', bsuid: null, name: 'Zoé' };
  contactId = (await recordInbound(database.db, { identity, phoneNumberId, writtenAt: now }, now)).id;
});

describe('marking a message as not sent', () => {
  test('makes it failed for that reason, in the name of who did it, in one transaction with the audit line', async () => {
    const id = await insertUnknown();
    const ctx = await contextOf('manager');
    expect(await markNotSent(ctx, id)).toEqual({ ok: true, value: null });
    expect(await readMessage(database.db, id)).toMatchObject({
      state: 'failed',
      failedAt: now,
      error: { reason: 'marked_not_sent' },
      decision: 'not_sent',
      decidedAt: now,
      decidedBy: userIdOf(ctx),
    });
    expect(await database.db.select().from(auditEntries)).toMatchObject([
      { action: 'message.marked_not_sent', subjectId: id, actorId: userIdOf(ctx) },
    ]);
  });

  test('comes too late once a webhook has settled the message', async () => {
    const id = await insertUnknown();
    await tell(id, 'delivered');
    expect(await markNotSent(await contextOf('manager'), id)).toEqual({
      ok: false,
      error: { code: 'settled', state: 'delivered' },
    });
    expect(await database.db.$count(auditEntries)).toBe(0);
  });

  test('does not hide that it went out after all: a late webhook says so, and the decision stays on record', async () => {
    const id = await insertUnknown();
    await markNotSent(await contextOf('manager'), id);
    await tell(id, 'read');
    expect(await readMessage(database.db, id)).toMatchObject({
      state: 'read',
      wamid: 'wamid.late',
      error: null,
      failedAt: null,
      decision: 'not_sent',
    });
  });

  test.each([1, 2, 3])('at the same moment as a webhook ends in what the webhook says (%s)', async () => {
    const id = await insertUnknown();
    const [decided] = await Promise.all([markNotSent(await contextOf('manager'), id), tell(id, 'delivered')]);
    const row = await readMessage(database.db, id);
    expect(row.state).toBe('delivered');
    expect(row.decision).toBe(decided.ok ? 'not_sent' : null);
  });
});

describe('sending a message again', () => {
  test('queues a new one with the same content in its place; the old one keeps its state', async () => {
    const id = await insertUnknown();
    const ctx = await contextOf('manager');
    const sent = await again(ctx, id);
    if (!sent.ok) throw new Error(sent.error.code);
    const [before, after] = [
      await readMessage(database.db, id),
      await readMessage(database.db, sent.value.messageId),
    ];
    expect(before).toMatchObject({ state: 'unknown', decision: 'sent_again', decidedBy: userIdOf(ctx) });
    expect(after).toMatchObject({
      state: 'queued',
      resendOf: id,
      senderId: userIdOf(ctx),
      contentHash: before.contentHash,
      recipientPhone: before.recipientPhone,
      contactId,
      attemptCount: 0,
    });
    const lines = await database.db.select().from(auditEntries);
    expect(lines.map(({ action, subjectId, details }) => ({ action, subjectId, details }))).toEqual([
      {
        action: 'message.queued',
        subjectId: after.id,
        details: { kind: 'catalog_link', resendOf: id },
      },
      { action: 'message.sent_again', subjectId: id, details: { resentAs: after.id } },
    ]);
  });

  test('happens once, however many people press at once', async () => {
    const id = await insertUnknown();
    const contexts = await Promise.all([contextOf('manager'), contextOf('administrator')]);
    const answers = await Promise.all([...contexts, ...contexts].map((ctx) => again(ctx, id)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await database.db.$count(messages, eq(messages.resendOf, id))).toBe(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error).toEqual({ code: 'already_decided' });
  });

  test('is refused when the window has closed, and asks when nobody can know it', async () => {
    const stranger = await findOrCreateContact(
      database.db,
      { wabaId, waId: '33612345699', bsuid: null, name: '' },
      now,
    );
    const id = await insertUnknown({ contactId: stranger.id, recipientPhone: '+33612345699' });
    const ctx = await contextOf('manager');
    expect(await again(ctx, id)).toEqual({ ok: false, error: { code: 'window_closed' } });
    await database.db.update(phoneNumbers).set({ receivingSince: now });
    expect(await again(ctx, id)).toEqual({ ok: false, error: { code: 'window_unknown' } });
    const accepted = await sendAgain(ctx, { messageId: id, windowUnknownAccepted: true });
    expect(accepted.ok).toBe(true);
    await database.db.update(phoneNumbers).set({ receivingSince: new Date('2026-01-01') });
  });

  test('leaves room for the truth about the first one', async () => {
    const id = await insertUnknown();
    await again(await contextOf('manager'), id);
    await tell(id, 'delivered');
    expect(await readMessage(database.db, id)).toMatchObject({ state: 'delivered', decision: 'sent_again' });
  });

  test.each(['again_later', 'number_held', 'not_called'] as const)(
    'keeps the first one out of the queue for good, also when its own answer comes late (%s)',
    async (outcome) => {
      const id = await insertUnknown();
      await again(await contextOf('manager'), id);
      const error = { code: 131_056, title: null, message: 'Later', details: null };
      const late = {
        again_later: {
          outcome,
          scope: 'recipient',
          baseMs: 1,
          retryAfterMs: 0,
          reason: 'meta_asked',
          error,
        } as const,
        number_held: { outcome, error } as const,
        not_called: { outcome, waitMs: 0 } as const,
      }[outcome] as Parameters<typeof recordOutcome>[1]['outcome'];
      await recordOutcome(
        database.db,
        { message: await claimed(id), outcome: late, httpStatus: 400, response: '' },
        now,
      );
      expect((await readMessage(database.db, id)).state).toBe('failed');
      await database.db.update(phoneNumbers).set({ holdReason: null });
    },
  );
});

test.each(roles)('a %s decides only with the right to', async (role) => {
  const may = role === 'manager' || role === 'administrator';
  const ctx = await contextOf(role);
  expect((await markNotSent(ctx, await insertUnknown())).ok).toBe(may);
  expect((await again(ctx, await insertUnknown())).ok).toBe(may);
  expect((await readMetaHistory(ctx, await insertUnknown({ wamid: `wamid.${role}` }))).ok).toBe(may);
});

test.each(['queued', 'sending', 'accepted', 'failed', 'read', 'cancelled'] as const)(
  'nothing is decided about a message that is %s',
  async (state) => {
    const id = await insertUnknown({ state });
    const ctx = await contextOf('manager');
    expect(await markNotSent(ctx, id)).toEqual({ ok: false, error: { code: 'settled', state } });
    expect(await again(ctx, id)).toEqual({ ok: false, error: { code: 'settled', state } });
  },
);

test('there is nothing to decide about a message that is not there', async () => {
  expect(await markNotSent(await contextOf('manager'), v4())).toEqual({
    ok: false,
    error: { code: 'not_found' },
  });
});

describe('Meta’s own history of a message', () => {
  test('is asked by its wamid, and told in order', async () => {
    const events = [
      { id: '1', delivery_status: 'SENT', timestamp: 1_795_176_000, webhook_update_state: 'FAILED' },
      { id: '2', delivery_status: 'DELIVERED', timestamp: 1_795_176_002 },
    ];
    meta.answer(answerWith({ data: [{ id: '9', message_id: 'wamid.X', events: { data: events } }] }));
    const id = await insertUnknown({ wamid: 'wamid.X' });
    expect(await readMetaHistory(await contextOf('manager'), id)).toEqual({
      ok: true,
      value: {
        outcome: 'told',
        events: [
          { status: 'SENT', at: '2026-11-20T12:00:00.000Z' },
          { status: 'DELIVERED', at: '2026-11-20T12:00:02.000Z' },
        ],
      },
    });
    expect(meta.requests.at(-1)?.path).toContain(`/${phoneNumberId}/message_history?message_id=wamid.X`);
  });

  test('may know nothing, refuse, or not be reached', async () => {
    const ctx = await contextOf('manager');
    const id = await insertUnknown({ wamid: 'wamid.Y' });
    meta.answer(answerWith({ data: [] }));
    expect(await readMetaHistory(ctx, id)).toEqual({ ok: true, value: { outcome: 'told', events: [] } });
    meta.answer(refuseWith(100, 422));
    expect(await readMetaHistory(ctx, id)).toMatchObject({ value: { outcome: 'refused', code: 100 } });
    for (const answer of [breakOff, answerWith({ unheard: 'of' })]) {
      meta.answer(answer);
      expect(await readMetaHistory(ctx, id)).toEqual({ ok: true, value: { outcome: 'no_answer' } });
    }
  });

  test('cannot be asked without a wamid', async () => {
    expect(await readMetaHistory(await contextOf('manager'), await insertUnknown())).toEqual({
      ok: false,
      error: { code: 'no_wamid' },
    });
  });
});

async function insertUnknown(values: Partial<typeof messages.$inferInsert> = {}): Promise<string> {
  const id = await insertQueued(database.db, {
    kind: 'catalog_link',
    state: 'unknown',
    contactId,
    recipientPhone: '+33612345601',
    leaseEpoch: 1,
    attemptCount: 1,
    ...values,
  });
  await database.db.insert(deliveryAttempts).values({ id: v7(), messageId: id, number: 1, startedAt: now });
  return id;
}

async function claimed(id: string): Promise<Parameters<typeof recordOutcome>[1]['message']> {
  return {
    id,
    epoch: 1,
    attemptNumber: 1,
    wabaId,
    contactId,
    recipient: { phone: '+33612345601' },
    payload: { type: 'text', text: { body: 'Hello', preview_url: false } },
  };
}

async function tell(id: string, type: MessageStatus): Promise<void> {
  const status = {
    eventId: v7(),
    deliveryId: null,
    phoneNumberId,
    wamid: 'wamid.late',
    type,
    callbackData: id,
    occurredAt: now,
    event: { status: type },
  };
  await database.db.transaction((tx) => applyStatus(tx, status, now));
}

function again(ctx: Context, messageId: string) {
  return sendAgain(ctx, { messageId, windowUnknownAccepted: false });
}

async function contextOf(role: Role): Promise<Context> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  if (!user) throw new Error(`Nobody is a ${role}.`);
  const actor = { kind: 'user' as const, userId: user.id, role, name: user.name, sessionId: v4() };
  return { actor, db: database.db, now: () => now };
}

function userIdOf(ctx: Context): string {
  if (ctx.actor.kind !== 'user') throw new Error('Nobody in person.');
  return ctx.actor.userId;
}
