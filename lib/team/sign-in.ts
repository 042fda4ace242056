import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { verifyPassword } from './passwords';
import type { Role } from './rights';
import { startSession } from './sessions';
import { users } from './tables';

/** Upper bounds keep a hostile form from costing more than an honest one. */
const passwordSignInSchema = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().max(1024),
});

/** A person who has just signed in, and the session that began. */
export type SignedIn = { userId: string; sessionId: string };

/**
 * Signs in by e-mail and password.
 *
 * @returns null for a wrong password, an unknown address and a disabled account alike
 */
export async function signInWithPassword(db: Database, given: unknown, now: Date): Promise<SignedIn | null> {
  const parsed = passwordSignInSchema.safeParse(given);
  if (!parsed.success) return null;
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.email, parsed.data.email), isNull(users.disabledAt)));
  const right = await verifyPassword(user?.passwordHash ?? null, parsed.data.password);
  return user && right ? enter(db, user, now) : null;
}

/**
 * Signs in through the sandbox's door as the made-up person of `role`. The caller has made sure that the sandbox is on.
 *
 * @returns null when there is no such door
 */
export async function signInThroughSandbox(db: Database, role: Role, now: Date): Promise<SignedIn | null> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.role, role), eq(users.origin, 'sandbox'), isNull(users.disabledAt)));
  return user ? enter(db, user, now) : null;
}

async function enter(db: Database, user: { id: string; name: string }, now: Date): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const sessionId = await startSession(tx, user.id, now);
    const ctx = {
      actor: { kind: 'user' as const, userId: user.id, name: user.name },
      db: tx,
      now: () => now,
    };
    await recordAudit(ctx, { action: 'session.started', subjectType: 'session', subjectId: sessionId });
    return { userId: user.id, sessionId };
  });
}
