import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { changePassword } from './change-password';
import { endOwnSessions } from './end-own-sessions';
import { listOwnSessions } from './list-own-sessions';
import { hashPassword, verifyPassword } from './passwords';
import { findActor, startSession } from './sessions';
import { users } from './tables';
import { createTestPerson } from './test-people';

const now = new Date('2026-11-20T09:00:00Z');
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const current = 'a long enough sentence';
const next = 'another long sentence';

describe('one’s own account', () => {
  let database: TestDatabase;
  let passwordHash: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const hashed = await hashPassword(current);
    if (!hashed.ok) throw new Error(hashed.error.code);
    passwordHash = hashed.value;
  });
  afterAll(() => database.drop());

  async function signedInTwice() {
    const person = await createTestPerson(database.db, 'agent', { now, passwordHash });
    const elsewhere = await startSession(database.db, person.actor.userId, now, firefox);
    return { person, elsewhere };
  }
  const isOpen = async (sessionId: string) => (await findActor(database.db, sessionId, now)) !== null;

  test('a new password asks for the current one, and ends every other session', async () => {
    const { person, elsewhere } = await signedInTwice();
    expect(
      await changePassword(person, { currentPassword: 'a guess at it', newPassword: next }),
    ).toMatchObject({ error: { code: 'wrong_password' } });
    expect(await isOpen(elsewhere)).toBe(true);
    expect(await changePassword(person, { currentPassword: current, newPassword: next })).toEqual({
      ok: true,
      value: { sessionsEnded: 1 },
    });
    expect(await isOpen(elsewhere)).toBe(false);
    expect(await isOpen(person.actor.sessionId)).toBe(true);
    const [row] = await database.db.select().from(users).where(eq(users.id, person.actor.userId));
    expect(await verifyPassword(row?.passwordHash ?? null, next)).toEqual({ ok: true, value: true });
  });

  test('guesses at the current password are counted as at the door', async () => {
    const { person } = await signedInTwice();
    const codes = [];
    for (let count = 0; count < 7; count += 1) {
      const answer = await changePassword(person, { currentPassword: `guess ${count}`, newPassword: next });
      codes.push(answer.ok ? 'changed' : answer.error.code);
    }
    expect(codes).toEqual([...Array(5).fill('wrong_password'), ...Array(2).fill('slowed')]);
  });

  test('somebody of the sandbox’s doors has no password to change', async () => {
    const person = await createTestPerson(database.db, 'agent', { now, origin: 'sandbox' });
    expect(await changePassword(person, { currentPassword: '', newPassword: next })).toMatchObject({
      error: { code: 'no_password' },
    });
  });

  test('one sees where one is signed in, this browser first, and nobody else’s sessions', async () => {
    const { person, elsewhere } = await signedInTwice();
    const shown = await listOwnSessions(person);
    expect(shown).toMatchObject([
      { sessionId: person.actor.sessionId, isThis: true, browser: null, system: null },
      { sessionId: elsewhere, isThis: false, browser: 'Firefox', system: 'Linux' },
    ]);
    const later = { ...person, now: () => new Date(now.getTime() + 13 * 3_600_000) };
    expect(await listOwnSessions(later)).toEqual([]);
  });

  test('one ends one’s own sessions, one by one or all others, and nobody else’s', async () => {
    const { person, elsewhere } = await signedInTwice();
    const other = await signedInTwice();
    expect(await endOwnSessions(person, { which: other.elsewhere })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await isOpen(other.elsewhere)).toBe(true);
    expect(await endOwnSessions(person, { which: elsewhere })).toMatchObject({ ok: true });
    expect(await isOpen(elsewhere)).toBe(false);
    const third = await startSession(database.db, person.actor.userId, now);
    await endOwnSessions(person, { which: 'others' });
    expect(await isOpen(third)).toBe(false);
    expect(await isOpen(person.actor.sessionId)).toBe(true);
    expect(await isOpen(other.elsewhere)).toBe(true);
  });
});
