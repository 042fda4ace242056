import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { acceptInvitation, findInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { deactivatePerson } from './deactivate-person';
import { endSandboxPeople } from './end-sandbox-people';
import { endSandboxSessions } from './end-sandbox-sessions';
import { invitePerson } from './invite-person';
import { listTeam } from './list-team';
import { reactivatePerson } from './reactivate-person';
import { ensureSandboxPeople } from './sandbox-people';
import { findActor } from './sessions';
import { signInThroughSandbox, signInWithPassword } from './sign-in';
import { users } from './tables';
import { createTestPerson, type TestPerson } from './test-people';

const now = new Date('2026-11-20T09:00:00Z');

describe('places in the team', () => {
  let database: TestDatabase;
  let nora: TestPerson;
  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureSandboxPeople(database.db, now);
    nora = await createTestPerson(database.db, 'administrator', { now });
  });
  afterAll(() => database.drop());

  const actorOf = (person: TestPerson) => findActor(database.db, person.actor.sessionId, now);

  test('a changed role counts at once; nobody but an administrator changes one', async () => {
    const tom = await createTestPerson(database.db, 'agent', { now });
    expect(await changeRole(nora, { userId: tom.actor.userId, role: 'manager' })).toMatchObject({ ok: true });
    expect(await actorOf(tom)).toMatchObject({ role: 'manager' });
    for (const role of ['marketer', 'agent', 'manager'] as const) {
      const person = await createTestPerson(database.db, role, { now });
      for (const verb of [deactivatePerson, reactivatePerson])
        expect(await verb(person, tom.actor)).toMatchObject({ error: { code: 'forbidden' } });
      expect(await changeRole(person, { userId: tom.actor.userId, role: 'administrator' })).toMatchObject({
        error: { code: 'forbidden' },
      });
    }
    expect(await actorOf(tom)).toMatchObject({ role: 'manager' });
  });

  test('who is kept out is out at once, and comes back only by signing in again', async () => {
    const tom = await createTestPerson(database.db, 'agent', { now });
    await deactivatePerson(nora, tom.actor);
    expect(await actorOf(tom)).toBeNull();
    await reactivatePerson(nora, tom.actor);
    expect(await actorOf(tom)).toBeNull();
    const listed = await listTeam(nora);
    expect(listed.ok && listed.value.people.find(({ userId }) => userId === tom.actor.userId)).toMatchObject({
      active: true,
      isMe: false,
    });
  });

  test('nobody changes their own place', async () => {
    const own = { error: { code: 'own_account' } };
    expect(await changeRole(nora, { userId: nora.actor.userId, role: 'agent' })).toMatchObject(own);
    expect(await deactivatePerson(nora, nora.actor)).toMatchObject(own);
  });

  test('an administrator remains, however many lower each other at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const people = await Promise.all(
        Array.from({ length: 4 }, () => createTestPerson(database.db, 'administrator', { now })),
      );
      const others = await administrators();
      await database.db
        .update(users)
        .set({ role: 'marketer' })
        .where(and(eq(users.role, 'administrator'), eq(users.origin, 'desk')));
      for (const { actor } of people)
        await database.db.update(users).set({ role: 'administrator' }).where(eq(users.id, actor.userId));
      // Everybody against their neighbor, in a ring and both ways.
      await Promise.all(
        people.flatMap((person, index) => {
          const [left, right] = [people.at(index - 1), people[(index + 1) % 4]];
          if (!left || !right) throw new Error('There is no neighbor.');
          return [
            deactivatePerson(person, left.actor),
            changeRole(person, { userId: right.actor.userId, role: 'agent' }),
          ];
        }),
      );
      expect((await administrators()).length).toBeGreaterThanOrEqual(1);
      for (const { id } of others)
        await database.db.update(users).set({ role: 'administrator' }).where(eq(users.id, id));
    }
  });

  test('the sandbox’s people are nobody’s to change, and change nobody of the desk', async () => {
    const entered = await signInThroughSandbox(database.db, 'administrator', now);
    if (!entered) throw new Error('The door did not open.');
    const actor = await findActor(database.db, entered.sessionId, now);
    if (!actor) throw new Error('Nobody came in.');
    const keane = { ...nora, actor };
    expect(await changeRole(keane, { userId: nora.actor.userId, role: 'agent' })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await deactivatePerson(keane, nora.actor)).toMatchObject({ error: { code: 'not_found' } });
    expect(await deactivatePerson(nora, keane.actor)).toMatchObject({ error: { code: 'sandbox_door' } });
    const listed = await listTeam(keane);
    const mine = listed.ok && listed.value.people.filter(({ isDoor }) => isDoor);
    expect(mine).toHaveLength(4);
  });

  test('with its sandbox off, the desk lets nobody of the sandbox in, by password either', async () => {
    const keane = await createTestPerson(database.db, 'administrator', { now, origin: 'sandbox' });
    const password = 'a long enough sentence';
    const email = 'guest@example.com';
    const link = await invitePerson(keane, { name: 'Guest', email, role: 'marketer' });
    if (!link.ok) throw new Error(link.error.code);
    await acceptInvitation(database.db, { token: link.value.token, name: 'Guest', password }, now);
    const source = { userAgent: null, address: null };
    const enter = (sandbox: boolean) =>
      signInWithPassword(database.db, { email, password }, { ...source, sandbox }, now);
    expect(await enter(true)).toMatchObject({ ok: true });
    expect(await enter(false)).toMatchObject({ error: { code: 'refused' } });
    await endSandboxSessions(database.db, now);
    expect(await actorOf(keane)).toBeNull();
    expect(await actorOf(nora)).not.toBeNull();
  });

  test('ending the sandbox ends its people, whom they invited, their sessions and their links; nobody of it joins a team that has an administrator', async () => {
    const keane = await createTestPerson(database.db, 'administrator', { now, origin: 'sandbox' });
    const link = await invitePerson(keane, { name: 'A', email: 'a@example.com', role: 'administrator' });
    const desk = await invitePerson(nora, { name: 'B', email: 'b@example.com', role: 'agent' });
    if (!link.ok || !desk.ok) throw new Error('There is no link.');
    await database.db.transaction((tx) => endSandboxPeople(tx, keane.actor.userId, now));
    expect(await actorOf(keane)).toBeNull();
    expect(await signInThroughSandbox(database.db, 'administrator', now)).toBeNull();
    expect(await findInvitation(database.db, link.value.token, now)).toEqual({ state: 'revoked' });
    expect(await findInvitation(database.db, desk.value.token, now)).toMatchObject({ state: 'open' });
    expect(await actorOf(nora)).not.toBeNull();
    await ensureSandboxPeople(database.db, now);
    expect(await signInThroughSandbox(database.db, 'administrator', now)).toBeNull();
    const listed = await listTeam(nora);
    expect(listed.ok && listed.value.people.some(({ isDoor }) => isDoor)).toBe(false);
  });

  function administrators() {
    return database.db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.role, 'administrator'), eq(users.origin, 'desk'), isNull(users.disabledAt)));
  }
});
