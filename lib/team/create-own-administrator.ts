import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import type * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { firstAdministratorSchema } from './first-administrator';
import { hashPassword } from './passwords';
import { sessions, users } from './tables';

/** The rules of the first administrator, without the link. */
const ownAdministratorSchema = firstAdministratorSchema.omit({ token: true });
type OwnAdministrator = z.input<typeof ownAdministratorSchema>;

export type OwnAdministratorError =
  | { code: 'forbidden' }
  | { code: 'has_account' }
  /** Too many passwords are being worked on; a moment later they are not. */
  | { code: 'busy' }
  /** `field` is what is wrong with it, an address somebody has already among it. */
  | { code: 'invalid_field'; field: keyof OwnAdministrator };

/**
 * Makes an administrator with a password of their own for who came through the sandbox's door as one, and lets the
 * session at hand be theirs from the next request on. Until a real account is connected the new person counts as come
 * through that door too: only who connects it stays.
 */
export async function createOwnAdministrator(
  ctx: Context,
  given: OwnAdministrator,
): Promise<Result<{ userId: string }, OwnAdministratorError>> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || actor.role !== 'administrator') return fail({ code: 'forbidden' });
  const parsed = ownAdministratorSchema.safeParse(given);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] as keyof OwnAdministrator;
    return fail({ code: 'invalid_field', field });
  }
  const { name, email, password } = parsed.data;
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  return ctx.db.transaction(async (tx) => {
    if (!(await lockSandboxPerson(tx, actor.userId))) return fail({ code: 'has_account' });
    const id = v7();
    const created = await tx
      .insert(users)
      .values({
        id,
        email,
        name,
        role: 'administrator',
        passwordHash: hashed.value,
        origin: 'sandbox',
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (created.length === 0) return fail({ code: 'invalid_field', field: 'email' });
    await tx.update(sessions).set({ userId: id }).where(eq(sessions.id, actor.sessionId));
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'user.created', subjectType: 'user', subjectId: id, details: { role: 'administrator' } },
    );
    return ok({ userId: id });
  });
}

/** @returns whether a person is one of the made-up ones behind the sandbox's doors, who have no password. */
export async function isSandboxPerson(db: Database, userId: string): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).where(sandboxPerson(userId));
  return found.length > 0;
}

/** Shared with who makes another at the same time; the sandbox's end waits for both, and then ends what they made. */
async function lockSandboxPerson(tx: Database, userId: string): Promise<boolean> {
  const found = await tx.select({ id: users.id }).from(users).where(sandboxPerson(userId)).for('share');
  return found.length > 0;
}

function sandboxPerson(userId: string) {
  return and(
    eq(users.id, userId),
    eq(users.origin, 'sandbox'),
    isNull(users.email),
    isNull(users.disabledAt),
  );
}
