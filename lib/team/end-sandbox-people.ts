import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { hasAdministrator } from './first-administrator';
import { sessionsTopic } from './sessions';
import { invitations, sessions, users } from './tables';

/**
 * Ends everything that came through the sandbox's door: its people, whomever they invited, their sessions and their
 * links. Give it the transaction that connects a real account: from its commit on none of them is let in. Running it
 * again changes nothing.
 *
 * @param keep who connects the account, and belongs to the desk from now on unless it has an administrator of its own
 * @returns how many people were ended
 * @throws when somebody of the desk has the address of `keep` already
 */
export async function endSandboxPeople(tx: Database, keep: string | null, now: Date): Promise<number> {
  // A door without a password leads into the real team only while there is none.
  if (keep !== null && !(await hasAdministrator(tx)))
    await tx.update(users).set({ origin: 'desk' }).where(eq(users.id, keep));
  const people = await tx
    .update(users)
    .set({ disabledAt: now })
    .where(and(eq(users.origin, 'sandbox'), isNull(users.disabledAt)))
    .returning({ id: users.id });
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(eq(invitations.origin, 'sandbox'), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    );
  const ofSandbox = tx.select({ id: users.id }).from(users).where(eq(users.origin, 'sandbox'));
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(inArray(sessions.userId, ofSandbox), isNull(sessions.revokedAt)));
  if (people.length > 0)
    await notify(
      tx,
      sessionsTopic,
      people.map(({ id }) => id),
    );
  return people.length;
}

/** How many people with a way in of their own would end with the sandbox, `keep` aside. */
export async function countPeopleOfSandbox(db: Database, keep: string): Promise<number> {
  const others = and(isNotNull(users.email), isNull(users.disabledAt), ne(users.id, keep));
  return db.$count(users, and(eq(users.origin, 'sandbox'), others));
}
