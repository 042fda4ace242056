import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from './context';
import { idleLifetimeSeconds } from './sessions';
import { sessions } from './tables';
import { type BrowserName, browserOf, type SystemName } from './user-agent';

/** A browser the person is signed in with. */
export type OwnSession = {
  sessionId: string;
  isThis: boolean;
  browser: BrowserName | null;
  system: SystemName | null;
  /** ISO times. */
  startedAt: string;
  lastSeenAt: string;
};

/** Where the person is signed in at this moment, this browser first, then the one used last. */
export async function listOwnSessions(ctx: Context): Promise<OwnSession[]> {
  if (ctx.actor.kind !== 'user') return [];
  const { userId, sessionId } = ctx.actor;
  const now = ctx.now();
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idleLifetimeSeconds * 1000)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
  const shown = rows.map((row) => ({
    sessionId: row.id,
    isThis: row.id === sessionId,
    ...browserOf(row.userAgent ?? ''),
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }));
  return shown.sort((left, right) => Number(right.isThis) - Number(left.isThis));
}
