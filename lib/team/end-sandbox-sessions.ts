import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { sessions, users } from './tables';

/** Ends the sessions of the sandbox's people: for a desk that starts with its sandbox off. The people stay as they are. */
export async function endSandboxSessions(db: Database, now: Date): Promise<void> {
  const ofSandbox = db.select({ id: users.id }).from(users).where(eq(users.origin, 'sandbox'));
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(inArray(sessions.userId, ofSandbox), isNull(sessions.revokedAt)));
}
