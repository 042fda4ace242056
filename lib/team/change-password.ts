import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { hashPassword, newPasswordSchema, verifyPassword } from './passwords';
import { endSessionsOf } from './sessions';
import { countSignIn } from './sign-in-delay';
import { users } from './tables';

export const changePasswordSchema = z.strictObject({
  currentPassword: z.string().max(1024, 'too_long'),
  newPassword: newPasswordSchema,
});

export type PasswordError =
  | { code: 'forbidden' }
  | { code: 'no_password' | 'wrong_password' | 'busy' }
  | { code: 'slowed'; seconds: number };

/**
 * Gives the person another password and ends their other sessions. The current one is asked for and guesses at it are
 * counted like guesses at the door: who finds a browser open does not get the account.
 */
export async function changePassword(
  ctx: Context,
  given: z.output<typeof changePasswordSchema>,
): Promise<Result<{ sessionsEnded: number }, PasswordError>> {
  if (ctx.actor.kind !== 'user') return fail({ code: 'forbidden' });
  const { userId, sessionId } = ctx.actor;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, userId));
  if (!user?.passwordHash || !user.email) return fail({ code: 'no_password' });
  const { passwordHash, email } = user;
  const checked = await checkCurrent(ctx, { email, passwordHash, password: given.currentPassword });
  if (!checked.ok) return checked;
  const hashed = await hashPassword(given.newPassword);
  if (!hashed.ok) return hashed;
  return ctx.db.transaction(async (tx) => {
    // Of two changes at once the second knew a password that is not the current one any more.
    const changed = await tx
      .update(users)
      .set({ passwordHash: hashed.value })
      .where(and(eq(users.id, userId), eq(users.passwordHash, passwordHash)))
      .returning({ id: users.id });
    if (changed.length === 0) return fail({ code: 'wrong_password' });
    const sessionsEnded = await endSessionsOf(tx, userId, ctx.now(), sessionId);
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'user.password_changed', subjectType: 'user', subjectId: userId },
    );
    return ok({ sessionsEnded });
  });
}

async function checkCurrent(
  ctx: Context,
  { email, passwordHash, password }: { email: string; passwordHash: string; password: string },
): Promise<Result<null, PasswordError>> {
  const counted = await countSignIn(ctx.db, { email, address: null }, ctx.now());
  if ('waitSeconds' in counted) return fail({ code: 'slowed', seconds: counted.waitSeconds });
  const verified = await verifyPassword(passwordHash, password);
  if (!verified.ok) {
    await counted.takeBack(false);
    return verified;
  }
  if (!verified.value) return fail({ code: 'wrong_password' });
  await counted.takeBack(true);
  return ok(null);
}
