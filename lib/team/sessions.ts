import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import type { Actor } from './context';
import { sessions, users } from './tables';

/** A session ends this long after it began, whatever happens. */
export const sessionLifetimeSeconds = 7 * 24 * 3600;
/** A session nobody used for this long is over. */
const idleLifetimeSeconds = 12 * 3600;
/** `last_seen_at` is written at most this often. */
const seenIntervalSeconds = 60;

/** Begins a session for `userId`. @returns its id, which the cookie carries. */
export async function startSession(db: Database, userId: string, now: Date): Promise<string> {
  const id = v7();
  const expiresAt = new Date(now.getTime() + sessionLifetimeSeconds * 1000);
  await db.insert(sessions).values({ id, userId, createdAt: now, lastSeenAt: now, expiresAt });
  return id;
}

/** Ends a session at once. Ending one that is over changes nothing. */
export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/**
 * The person behind a session as the database has them now: a changed role or a disabled account counts from the very
 * next request.
 *
 * @returns null when the session is over, or its person may no longer enter
 */
export async function findActor(
  db: Database,
  sessionId: string,
  now: Date,
): Promise<(Actor & { kind: 'user' }) | null> {
  const idleSince = new Date(now.getTime() - idleLifetimeSeconds * 1000);
  const [row] = await db
    .select({ userId: users.id, role: users.role, name: users.name, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        isNull(users.disabledAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, idleSince),
      ),
    );
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > seenIntervalSeconds * 1000) {
    await db
      .update(sessions)
      .set({ lastSeenAt: sql`greatest(${sessions.lastSeenAt}, ${now})` })
      .where(eq(sessions.id, sessionId));
  }
  return { kind: 'user', userId: row.userId, role: row.role, name: row.name, sessionId };
}
