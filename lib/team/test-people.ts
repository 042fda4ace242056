import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from './context';
import type { Role } from './rights';
import { startSession } from './sessions';
import { users } from './tables';

export type TestPerson = Context & { actor: { kind: 'user'; userId: string; sessionId: string } };

let count = 0;

/** For tests: a new person with `role` and a session that began at `now`. People of the desk have an address. */
export async function createTestPerson(
  db: Database,
  role: Role,
  given: { now: Date; origin?: 'sandbox' | 'desk'; passwordHash?: string },
): Promise<TestPerson> {
  const userId = v7();
  count += 1;
  const name = `${role} ${count}`;
  await db.insert(users).values({
    id: userId,
    name,
    email: `person${count}@example.com`,
    role,
    origin: given.origin ?? 'desk',
    passwordHash: given.passwordHash,
    createdAt: given.now,
  });
  const sessionId = await startSession(db, userId, given.now);
  return { actor: { kind: 'user', userId, role, name, sessionId }, db, now: () => given.now };
}
