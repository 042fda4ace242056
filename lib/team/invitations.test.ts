import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { acceptInvitation, findInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { deactivatePerson } from './deactivate-person';
import { invitePerson } from './invite-person';
import { listTeam } from './list-team';
import { revokeInvitation } from './revoke-invitation';
import { signInWithPassword } from './sign-in';
import { invitations, users } from './tables';
import { createTestPerson, type TestPerson } from './test-people';

const now = new Date('2026-11-20T09:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);
const password = 'a long enough sentence';
const source = { userAgent: null, address: null, sandbox: true };

describe('an invitation', () => {
  let database: TestDatabase;
  let nora: TestPerson;
  beforeAll(async () => {
    database = await createTestDatabase();
    nora = await createTestPerson(database.db, 'administrator', { now });
  });
  afterAll(() => database.drop());

  async function invited(email: string, by = nora) {
    const invitation = await invitePerson(by, { name: 'Awa Diallo', email, role: 'agent' });
    if (!invitation.ok) throw new Error(invitation.error.code);
    return invitation.value;
  }
  const accept = (token: string, at = now) =>
    acceptInvitation(database.db, { token, name: 'Awa D.', password }, at);
  const stateOf = async (token: string, at = now) => (await findInvitation(database.db, token, at)).state;

  test('lets one person join, with its address and role, and only its hash is kept', async () => {
    const email = 'awa@example.com';
    const { token, expiresAt } = await invited(email);
    expect(expiresAt).toEqual(days(7));
    expect(await findInvitation(database.db, token, now)).toEqual({
      state: 'open',
      name: 'Awa Diallo',
      email,
      role: 'agent',
    });
    expect(JSON.stringify(await database.db.select().from(invitations))).not.toContain(token);

    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { email } }]);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array(2).fill({ ok: false, error: { code: 'link_gone' } }),
    );
    expect(await stateOf(token)).toBe('accepted');
    expect(await signInWithPassword(database.db, { email, password }, source, now)).toMatchObject({
      ok: true,
    });
    const made = await database.db.select().from(users).where(eq(users.email, email));
    expect(made).toMatchObject([{ name: 'Awa D.', role: 'agent', origin: 'desk' }]);
  });

  test('ends after seven days, when it is taken back, and when the address is invited again', async () => {
    const late = await invited('late@example.com');
    expect(await stateOf(late.token, days(7))).toBe('expired');
    expect(await accept(late.token, days(7))).toEqual({ ok: false, error: { code: 'link_gone' } });

    const first = await invited('again@example.com');
    const second = await invited('again@example.com');
    expect(await stateOf(first.token)).toBe('revoked');
    expect(await stateOf(second.token)).toBe('open');
    const listed = await listTeam(nora);
    const row = listed.ok && listed.value.invitations.find(({ email }) => email === 'again@example.com');
    if (!row) throw new Error('The invitation is not listed.');
    expect(await revokeInvitation(nora, row)).toMatchObject({ ok: true });
    expect(await revokeInvitation(nora, row)).toMatchObject({ error: { code: 'not_found' } });
    expect(await accept(second.token)).toMatchObject({ error: { code: 'link_gone' } });
    expect(await stateOf('never was one')).toBe('unknown');
  });

  test('is not made for somebody who is here already, nor by somebody without the right', async () => {
    const [taken] = await database.db.select().from(users).where(eq(users.id, nora.actor.userId));
    const email = String(taken?.email);
    expect(await invitePerson(nora, { name: 'N', email, role: 'agent' })).toMatchObject({
      error: { code: 'email_taken' },
    });
    for (const role of ['marketer', 'agent', 'manager'] as const) {
      const person = await createTestPerson(database.db, role, { now });
      const given = { name: 'N', email: 'new@example.com', role: 'administrator' } as const;
      expect(await invitePerson(person, given)).toMatchObject({ error: { code: 'forbidden' } });
      expect(await listTeam(person)).toMatchObject({ error: { code: 'forbidden' } });
    }
  });

  test('leads nowhere once its maker is lowered or kept out', async () => {
    const lowered = await createTestPerson(database.db, 'administrator', { now });
    const { token } = await invited('back-door@example.com', lowered);
    await changeRole(nora, { userId: lowered.actor.userId, role: 'agent' });
    expect(await stateOf(token)).toBe('revoked');
    const out = await createTestPerson(database.db, 'administrator', { now });
    const other = await invited('other-door@example.com', out);
    await deactivatePerson(nora, out.actor);
    expect(await accept(other.token)).toMatchObject({ error: { code: 'link_gone' } });
  });

  test('from the sandbox makes a person of the sandbox, and learns nothing of the desk’s own people', async () => {
    const keane = await createTestPerson(database.db, 'administrator', { now, origin: 'sandbox' });
    const [own] = await database.db.select().from(users).where(eq(users.id, nora.actor.userId));
    const email = String(own?.email);
    const { token } = await invited(email, keane);
    expect(await accept(token)).toMatchObject({ ok: true });
    const same = await database.db.select().from(users).where(eq(users.email, email));
    expect(same.map(({ origin }) => origin).sort()).toEqual(['desk', 'sandbox']);

    const seen = await listTeam(keane);
    const names = seen.ok ? seen.value.people.map((person) => person.userId) : [];
    expect(names).toContain(keane.actor.userId);
    expect(names).not.toContain(nora.actor.userId);
    const open = await invited('desk-only@example.com');
    await invited('desk-only@example.com', keane);
    expect(await stateOf(open.token)).toBe('open');
  });
});
