import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { sessions, users } from './tables';

/**
 * Ends everybody who came through the sandbox's door: the made-up people behind the doors, whoever they made since, and
 * the sessions of all of them. `keep` stays and is from now on as good as anybody. Running it again changes nothing.
 *
 * Made-up people go first, which waits for those of them who are just making somebody: that somebody is then seen.
 *
 * @returns how many people were ended
 */
export async function endSandboxPeople(db: Database, keep: string | null, now: Date): Promise<number> {
  const madeUp = await db
    .update(users)
    .set({ disabledAt: now })
    .where(and(eq(users.origin, 'sandbox'), isNull(users.disabledAt)))
    .returning({ id: users.id });
  if (keep !== null) await db.update(users).set({ throughSandbox: false }).where(eq(users.id, keep));
  const madeSince = await db
    .update(users)
    .set({ disabledAt: now })
    .where(and(eq(users.throughSandbox, true), isNull(users.disabledAt)))
    .returning({ id: users.id });
  const ended = db
    .select({ id: users.id })
    .from(users)
    .where(or(eq(users.origin, 'sandbox'), eq(users.throughSandbox, true)));
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(isNull(sessions.revokedAt), inArray(sessions.userId, ended)));
  return madeUp.length + madeSince.length;
}

/** How many people with a way in of their own would end with the sandbox, `keep` aside. */
export async function countPeopleOfSandbox(db: Database, keep: string): Promise<number> {
  return db.$count(users, and(eq(users.throughSandbox, true), isNull(users.disabledAt), ne(users.id, keep)));
}

/** Ends the sessions that began at the sandbox's doors, while these are shut and may open again. */
export async function endSandboxSessions(db: Database, now: Date): Promise<void> {
  const madeUp = db.select({ id: users.id }).from(users).where(eq(users.origin, 'sandbox'));
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(isNull(sessions.revokedAt), inArray(sessions.userId, madeUp)));
}
