import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { type Listener, startListener, subscribe } from '@/lib/platform/live/listener';
import { changeRole } from '@/lib/team/change-role';
import { deactivatePerson } from '@/lib/team/deactivate-person';
import { endSession } from '@/lib/team/sessions';
import { createTestPerson, type TestPerson } from '@/lib/team/test-people';
import { sessionSignal } from './session-signal';

let database: TestDatabase;
let listener: Listener;
let nora: TestPerson;
beforeAll(async () => {
  database = await createTestDatabase();
  nora = await createTestPerson(database.db, 'administrator', { now: new Date() });
  await new Promise<void>((resolve) => {
    const stop = subscribe([], () => {
      stop();
      resolve();
    });
    listener = startListener(database.url);
  });
});
afterAll(async () => {
  await listener.close();
  await database.drop();
});

describe('what stays open for a person', () => {
  async function opened() {
    const person = await createTestPerson(database.db, 'agent', { now: new Date() });
    const { signal } = new AbortController();
    return { person, signal: sessionSignal({ ...person, now: () => new Date() }, signal) };
  }

  test.each([
    [
      'their session is ended',
      (person: TestPerson) => endSession(database.db, person.actor.sessionId, new Date()),
    ],
    ['they are kept out', (person: TestPerson) => deactivatePerson(nora, person.actor)],
    [
      'their role changes',
      (person: TestPerson) => changeRole(nora, { userId: person.actor.userId, role: 'marketer' }),
    ],
  ])('ends as soon as %s, and nobody else’s does', async (_, happen) => {
    const [ending, staying] = [await opened(), await opened()];
    await happen(ending.person);
    await expect.poll(() => ending.signal.aborted, { timeout: 5000 }).toBe(true);
    expect(staying.signal.aborted).toBe(false);
  });

  test('ends when the session was over before anything could be told', async () => {
    const person = await createTestPerson(database.db, 'agent', { now: new Date() });
    await endSession(database.db, person.actor.sessionId, new Date());
    const signal = sessionSignal({ ...person, now: () => new Date() }, new AbortController().signal);
    await expect.poll(() => signal.aborted).toBe(true);
  });

  test('ends with its request', async () => {
    const person = await createTestPerson(database.db, 'agent', { now: new Date() });
    const request = new AbortController();
    const signal = sessionSignal({ ...person, now: () => new Date() }, request.signal);
    request.abort();
    expect(signal.aborted).toBe(true);
  });
});
