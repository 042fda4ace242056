import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { sessionsTopic } from './sessions';
import { invitations, sessions, users } from './tables';

/**
 * Ends everything that came through the sandbox's door: its people, whomever they invited, their sessions and their
 * links. Give it the transaction that connects a real account: from its commit on none of them is let in.
 */
export async function endSandboxPeople(tx: Database, now: Date): Promise<void> {
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
}
