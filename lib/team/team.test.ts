import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { createFirstAdministrator, isFirstRunLinkGood, offerFirstRunLink } from './first-administrator';
import { ensureSandboxPeople } from './sandbox-people';
import { endSession, findActor } from './sessions';
import { signInThroughSandbox, signInWithPassword } from './sign-in';
import { sessions, users } from './tables';

const now = new Date('2026-11-20T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const person = { name: 'Nora Keane', email: 'nora@example.com', password: 'a long enough sentence' };

describe('people of the desk', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureSandboxPeople(database.db, now);
  });
  afterAll(() => database.drop());

  async function enter(hour = 0) {
    const signedIn = await signInThroughSandbox(database.db, 'marketer', later(hour));
    if (!signedIn) throw new Error('The door did not open.');
    return signedIn;
  }

  test('the sandbox has one person per role, however often it starts', async () => {
    await ensureSandboxPeople(database.db, later(1));
    const rows = await database.db.select().from(users).where(eq(users.origin, 'sandbox'));
    expect(rows.map(({ role }) => role).sort()).toEqual(['administrator', 'agent', 'manager', 'marketer']);
  });

  test('a session lets its person in until it is ended', async () => {
    const { sessionId } = await enter();
    expect(await findActor(database.db, sessionId, later(1))).toMatchObject({ role: 'marketer', sessionId });
    await endSession(database.db, sessionId, later(1));
    expect(await findActor(database.db, sessionId, later(1))).toBeNull();
  });

  test('a changed role counts from the next request, a disabled person is out at once', async () => {
    const { sessionId, userId } = await enter();
    await database.db.update(users).set({ role: 'agent', origin: 'desk' }).where(eq(users.id, userId));
    expect(await findActor(database.db, sessionId, later(1))).toMatchObject({ role: 'agent' });
    await database.db
      .update(users)
      .set({ disabledAt: later(1) })
      .where(eq(users.id, userId));
    expect(await findActor(database.db, sessionId, later(1))).toBeNull();
    await database.db
      .update(users)
      .set({ role: 'marketer', origin: 'sandbox', disabledAt: null })
      .where(eq(users.id, userId));
  });

  test('a session nobody uses ends after twelve hours, a used one after seven days', async () => {
    const idle = await enter();
    expect(await findActor(database.db, idle.sessionId, later(12.1))).toBeNull();
    const used = await enter();
    for (let hour = 11; hour < 168; hour += 11) {
      expect(await findActor(database.db, used.sessionId, later(hour))).not.toBeNull();
    }
    await database.db
      .update(sessions)
      .set({ lastSeenAt: later(168) })
      .where(eq(sessions.id, used.sessionId));
    expect(await findActor(database.db, used.sessionId, later(168))).toBeNull();
  });

  test('the first-run link makes one administrator, who then signs in by password; wrong words stay out', async () => {
    const token = await offerFirstRunLink(database.db, now);
    if (!token) throw new Error('There is no administrator yet, so there must be a link.');
    expect(await isFirstRunLinkGood(database.db, 'another', now)).toBe(false);
    expect(await isFirstRunLinkGood(database.db, token, later(25))).toBe(false);

    const attempts = await Promise.all(
      ['nora@example.com', 'second@example.com'].map((email) =>
        createFirstAdministrator(database.db, { token, ...person, email }, later(1)),
      ),
    );
    expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await offerFirstRunLink(database.db, later(2))).toBeNull();

    const [made] = await database.db.select().from(users).where(eq(users.origin, 'desk'));
    expect(made?.passwordHash).toMatch(/^\$argon2id\$/);
    const email = String(made?.email).toUpperCase();
    const source = { userAgent: null, address: null, sandbox: false };
    const attempt = (given: unknown) => signInWithPassword(database.db, given, source, later(2));
    const refused = { ok: false, error: { code: 'refused' } };
    expect(await attempt({ email, password: person.password })).toMatchObject({ ok: true });
    expect(await attempt({ email, password: 'a long enough guess' })).toEqual(refused);
    expect(await attempt({ email: 'x@example.com', password: 'a' })).toEqual(refused);
    expect(await attempt({ email: ['nora@example.com'] })).toEqual(refused);
  });
});
