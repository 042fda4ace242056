import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import { verifyPassword } from './passwords';
import type { Role } from './rights';
import { startSession } from './sessions';
import { countSignIn } from './sign-in-delay';
import { users } from './tables';

/** Upper bounds keep a hostile form from costing more than an honest one. */
const passwordSignInSchema = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().max(1024),
});

/** A person who has just signed in, and the session that began. */
export type SignedIn = { userId: string; sessionId: string };

/** `slowed` says nothing about the account: it is answered before anything is looked at. */
export type SignInFailure = { code: 'refused' } | { code: 'slowed'; seconds: number };

/** Where a sign-in comes from. `address` is null when the network address is not known for certain. */
type SignInSource = { userAgent: string | null; address: string | null; sandbox: boolean };

/** Somebody found the server busy with other passwords; a moment later it is not. */
const busySeconds = 5;

/**
 * Signs in by e-mail and password. People of the sandbox get in only while it is on.
 *
 * @returns `refused` for a wrong password, an unknown address and a disabled account alike, after the same work
 */
export async function signInWithPassword(
  db: Database,
  given: unknown,
  source: SignInSource,
  now: Date,
): Promise<Result<SignedIn, SignInFailure>> {
  const parsed = passwordSignInSchema.safeParse(given);
  if (!parsed.success) return fail({ code: 'refused' });
  const { email, password } = parsed.data;
  const counted = await countSignIn(db, { email, address: source.address }, now);
  if ('waitSeconds' in counted) return fail({ code: 'slowed', seconds: counted.waitSeconds });
  const user = await findUser(db, email, source.sandbox);
  const verified = await verifyPassword(user?.passwordHash ?? null, password);
  if (!verified.ok) {
    await counted.takeBack(false);
    return fail({ code: 'slowed', seconds: busySeconds });
  }
  if (!user || !verified.value) return fail({ code: 'refused' });
  await counted.takeBack(true);
  return ok(await enter(db, user, source.userAgent, now));
}

/**
 * Signs in through the sandbox's door as the made-up person of `role`. The caller has made sure that the sandbox is on.
 *
 * @returns null when there is no such door
 */
export async function signInThroughSandbox(
  db: Database,
  role: Role,
  now: Date,
  userAgent: string | null = null,
): Promise<SignedIn | null> {
  const [user] = await db
    .select()
    .from(users)
    .where(
      and(eq(users.role, role), eq(users.origin, 'sandbox'), isNull(users.email), isNull(users.disabledAt)),
    );
  return user ? enter(db, user, userAgent, now) : null;
}

/** The desk's own person stands before one of the sandbox with the same address. */
async function findUser(db: Database, email: string, sandbox: boolean) {
  const [user] = await db
    .select()
    .from(users)
    .where(
      and(eq(users.email, email), isNull(users.disabledAt), sandbox ? undefined : eq(users.origin, 'desk')),
    )
    .orderBy(asc(users.origin))
    .limit(1);
  return user;
}

async function enter(
  db: Database,
  user: { id: string; name: string },
  userAgent: string | null,
  now: Date,
): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const sessionId = await startSession(tx, user.id, now, userAgent);
    const ctx = {
      actor: { kind: 'user' as const, userId: user.id, name: user.name },
      db: tx,
      now: () => now,
    };
    await recordAudit(ctx, { action: 'session.started', subjectType: 'session', subjectId: sessionId });
    return { userId: user.id, sessionId };
  });
}
