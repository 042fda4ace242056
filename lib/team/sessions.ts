import { and, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { Actor } from './context';
import { sessions, users } from './tables';

/** A session ends this long after it began, whatever happens. */
export const sessionLifetimeSeconds = 7 * 24 * 3600;
/** A session nobody used for this long is over. */
export const idleLifetimeSeconds = 12 * 3600;
/** `last_seen_at` is written at most this often. */
const seenIntervalSeconds = 60;
/** Enough of what a browser says of itself to tell one from another. */
const userAgentMax = 300;

/** Told with the ids of people whose sessions ended or whose rights changed: what is open for them looks again. */
export const sessionsTopic = 'sessions';

/** Begins a session for `userId`. @returns its id, which the cookie carries. */
export async function startSession(
  db: Database,
  userId: string,
  now: Date,
  userAgent: string | null = null,
): Promise<string> {
  const id = v7();
  const expiresAt = new Date(now.getTime() + sessionLifetimeSeconds * 1000);
  const agent = userAgent?.slice(0, userAgentMax) ?? null;
  await db
    .insert(sessions)
    .values({ id, userId, createdAt: now, lastSeenAt: now, expiresAt, userAgent: agent });
  return id;
}

/** Ends a session at once. Ending one that is over changes nothing. */
export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await endSessions(db, eq(sessions.id, sessionId), now);
}

/** Ends at once every session of `userId`, but for `except`. @returns how many ended. */
export async function endSessionsOf(
  db: Database,
  userId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const others = except === undefined ? undefined : ne(sessions.id, except);
  return endSessions(db, and(eq(sessions.userId, userId), others), now);
}

async function endSessions(db: Database, which: SQL | undefined, now: Date): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(which, isNull(sessions.revokedAt)))
    .returning({ userId: sessions.userId });
  const people = [...new Set(ended.map(({ userId }) => userId))];
  if (people.length > 0) await notify(db, sessionsTopic, people);
  return ended.length;
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
