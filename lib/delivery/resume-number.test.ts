import { eq } from 'drizzle-orm';
import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdNumber } from '@/lib/accounts/hold-number';
import { phoneNumbers } from '@/lib/accounts/tables';
import { testConnection } from '@/lib/accounts/test-connection';
import { auditEntries } from '@/lib/audit/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { type Role, roles } from '@/lib/team/rights';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { users } from '@/lib/team/tables';
import { resumeNumber } from './resume-number';
import type { messages } from './tables';
import { createTestAccount, insertQueued, phoneNumberId, readMessage } from './test-account';
import {
  answerWith,
  breakOff,
  refuseWith,
  startTestGraphServer,
  type TestGraphServer,
} from './test-graph-server';

const now = new Date('2026-11-20T12:00:00Z');
const asOf = new Date(now.getTime() - 60_000).toISOString();

let database: TestDatabase;
let meta: TestGraphServer;

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
  await database.pool.query('truncate messages cascade');
  await database.pool.query('truncate audit_entries');
  await database.db.update(phoneNumbers).set({ holdReason: null, lastTest: null });
  meta.answer(answerWith({ id: phoneNumberId, display_phone_number: '+1 555' }));
});

describe('resuming a held number', () => {
  test('cancels free-form messages older than an hour, but for those that were ticked, and sends the rest', async () => {
    const ctx = await heldAndTested();
    const old = await insertAged(90);
    const ticked = await insertAged(90);
    const fresh = await insertAged(50);
    const unwanted = await insertAged(5);
    const answer = await resume(ctx, { send: [ticked], cancel: [unwanted] });
    expect(answer).toEqual({ ok: true, value: { sent: 2, cancelled: 2 } });
    expect((await readMessage(database.db, ticked)).state).toBe('queued');
    expect((await readMessage(database.db, fresh)).state).toBe('queued');
    for (const id of [old, unwanted]) {
      expect(await readMessage(database.db, id)).toMatchObject({
        state: 'cancelled',
        error: { reason: 'not_resumed' },
        decision: 'cancelled',
        decidedAt: now,
      });
    }
    expect(await readHold()).toBeNull();
    const lines = await database.db.select().from(auditEntries);
    expect(lines.map(({ action, subjectId }) => `${action} ${subjectId}`).sort()).toEqual(
      [
        `number.held ${phoneNumberId}`,
        `number.tested ${phoneNumberId}`,
        `number.released ${phoneNumberId}`,
        `message.cancelled ${old}`,
        `message.cancelled ${unwanted}`,
      ].sort(),
    );
  });

  test('goes by the hour of the list that was read: what was fresh then is sent, what came since as well', async () => {
    const ctx = await heldAndTested();
    const justOld = await insertAged(60.5);
    const sinceThen = await insertAged(0);
    expect(await resume(ctx, {})).toEqual({ ok: true, value: { sent: 2, cancelled: 0 } });
    expect((await readMessage(database.db, justOld)).state).toBe('queued');
    expect((await readMessage(database.db, sinceThen)).state).toBe('queued');
  });

  test('can send all the old ones that had no place on the list', async () => {
    const ctx = await heldAndTested();
    const unlisted = await insertAged(90);
    const listed = await insertAged(90);
    const answer = await resume(ctx, { cancel: [listed], rest: 'send' });
    expect(answer).toEqual({ ok: true, value: { sent: 1, cancelled: 1 } });
    expect((await readMessage(database.db, unlisted)).state).toBe('queued');
  });

  test('leaves alone what is not waiting: scheduled, on its way, or of another number', async () => {
    const ctx = await heldAndTested();
    const later = new Date(Date.now() + 3_600_000);
    const scheduled = await insertAged(90, { notBefore: later });
    const sending = await insertAged(90, { state: 'sending' });
    const retried = await insertAged(90, { notBefore: later, attemptCount: 1 });
    expect(await resume(ctx, {})).toEqual({ ok: true, value: { sent: 0, cancelled: 1 } });
    expect((await readMessage(database.db, scheduled)).state).toBe('queued');
    expect((await readMessage(database.db, sending)).state).toBe('sending');
    expect((await readMessage(database.db, retried)).state).toBe('cancelled');
  });

  test('counts the age of what was scheduled from the time it was scheduled for', async () => {
    const ctx = await heldAndTested();
    const id = await insertAged(600, { notBefore: new Date(now.getTime() - 1_800_000) });
    await resume(ctx, {});
    expect((await readMessage(database.db, id)).state).toBe('queued');
  });

  test('cancels thousands in one go, each with its own line in the trail', async () => {
    const ctx = await heldAndTested();
    await insertAged(90);
    await database.pool.query(
      `insert into messages (id, phone_number_id, waba_id, content_hash, kind, recipient_phone, state, priority, created_at)
       select gen_random_uuid(), phone_number_id, waba_id, content_hash, kind, recipient_phone, state, priority, created_at
       from messages, generate_series(1, 2499)`,
    );
    expect(await resume(ctx, {})).toEqual({ ok: true, value: { sent: 0, cancelled: 2500 } });
    expect(await database.db.$count(auditEntries, eq(auditEntries.action, 'message.cancelled'))).toBe(2500);
  });

  test('is refused, and changes nothing, without a test that passed since it was held', async () => {
    const ctx = await contextOf('administrator');
    await testConnection(ctx, phoneNumberId);
    await hold(new Date(now.getTime() + 1000));
    const id = await insertAged(90);
    expect(await resume(ctx, {})).toEqual({ ok: false, error: { code: 'test_needed' } });
    meta.answer(refuseWith(190, 401));
    await testConnection(ctx, phoneNumberId);
    expect(await resume(ctx, {})).toEqual({ ok: false, error: { code: 'test_needed' } });
    const muchLater = { ...ctx, now: () => new Date(now.getTime() + 360_000) };
    meta.answer(answerWith({ id: phoneNumberId }));
    await testConnection(ctx, phoneNumberId);
    expect(await resume(muchLater, { asOf: muchLater.now().toISOString() })).toEqual({
      ok: false,
      error: { code: 'test_needed' },
    });
    expect((await readMessage(database.db, id)).state).toBe('queued');
    expect(await readHold()).toMatchObject({ code: 190 });
  });

  test.each([
    ['a number that is not held', {}, 'not_held'],
    ['a number the desk does not have', { phoneNumberId: '1' }, 'number_not_found'],
    ['a list from long ago', { asOf: '2026-11-20T11:44:00Z' }, 'list_outdated'],
    ['a list from the future', { asOf: '2026-11-20T12:02:00Z' }, 'list_outdated'],
    ['ids that are none', { send: ["' or 1=1"] }, 'invalid_input'],
    ['more ids than a list holds', { cancel: Array.from({ length: 201 }, () => v4()) }, 'invalid_input'],
  ])('is refused for %s', async (_name, input, code) => {
    expect(await resume(await contextOf('administrator'), input)).toEqual({ ok: false, error: { code } });
  });
});

describe('a test of the connection', () => {
  test('passes when Meta answers with this very number, and is written down', async () => {
    const tested = await testConnection(await contextOf('administrator'), phoneNumberId);
    const passed = { at: now.toISOString(), outcome: 'passed', error: null };
    expect(tested).toEqual({ ok: true, value: passed });
    expect(await readLastTest()).toEqual(passed);
    expect(meta.requests.at(-1)?.path).toMatch(new RegExp(`^/v\\d+\\.0/${phoneNumberId}\\?fields=`));
  });

  test('keeps Meta’s words when it refuses', async () => {
    meta.answer(refuseWith(190, 401));
    await testConnection(await contextOf('administrator'), phoneNumberId);
    expect(await readLastTest()).toMatchObject({
      outcome: 'refused',
      error: { code: 190, message: '(#190) Refused', details: 'Why' },
    });
  });

  test.each([
    ['no answer at all', breakOff],
    ['another number', answerWith({ id: '1' })],
    ['something that is not Meta’s', answerWith('<html>')],
    ['a status that is no success', answerWith({ id: phoneNumberId }, 503)],
  ])('does not pass with %s', async (_name, answer) => {
    meta.answer(answer);
    await testConnection(await contextOf('administrator'), phoneNumberId);
    expect(await readLastTest()).toMatchObject({ outcome: 'no_answer', error: null });
  });
});

test.each(roles)('a %s tests and resumes only with the right to', async (role) => {
  await hold();
  const ctx = await contextOf(role);
  const may = role === 'administrator';
  expect((await testConnection(ctx, phoneNumberId)).ok).toBe(may);
  expect((await resume(ctx, {})).ok).toBe(may);
});

async function heldAndTested(): Promise<Context> {
  await hold();
  const ctx = await contextOf('administrator');
  await testConnection(ctx, phoneNumberId);
  return ctx;
}

async function hold(at: Date = new Date(now.getTime() - 7_200_000)): Promise<void> {
  await holdNumber(database.db, phoneNumberId, { code: 190, message: 'expired' }, at);
}

function resume(ctx: Context, input: Partial<Parameters<typeof resumeNumber>[1]>) {
  return resumeNumber(ctx, { phoneNumberId, asOf, send: [], cancel: [], rest: 'cancel', ...input });
}

async function insertAged(
  minutes: number,
  values: Partial<typeof messages.$inferInsert> = {},
): Promise<string> {
  const createdAt = new Date(now.getTime() - minutes * 60_000);
  return await insertQueued(database.db, { kind: 'catalog_link', createdAt, ...values });
}

async function readHold(): Promise<unknown> {
  const [number] = await database.db.select().from(phoneNumbers);
  return number?.holdReason;
}

async function readLastTest(): Promise<unknown> {
  const [number] = await database.db.select().from(phoneNumbers);
  return number?.lastTest;
}

async function contextOf(role: Role): Promise<Context> {
  const [user] = await database.db.select().from(users).where(eq(users.role, role));
  if (!user) throw new Error(`Nobody is a ${role}.`);
  const actor = { kind: 'user' as const, userId: user.id, role, name: user.name, sessionId: v4() };
  return { actor, db: database.db, now: () => now };
}
