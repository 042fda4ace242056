import { and, eq, gt, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashToken, randomToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import { hashPassword, newPasswordSchema } from './passwords';
import { firstRunLinks, users } from './tables';

/** The link is good for a day; every start prints a new one until somebody has used one. */
const linkLifetimeMs = 24 * 3600 * 1000;

export const firstAdministratorSchema = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1, 'required').max(100, 'too_long'),
  email: z.string().trim().toLowerCase().max(320, 'too_long').pipe(z.email('not_an_email')),
  password: newPasswordSchema,
});
export type FirstAdministrator = z.infer<typeof firstAdministratorSchema>;

/** @returns the token of a new one-time link, or null when the desk has an administrator of its own. */
export async function offerFirstRunLink(db: Database, now: Date): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = randomToken();
  await db.insert(firstRunLinks).values({ tokenHash: hashToken(token), createdAt: now });
  return token;
}

/** @returns whether `token` still opens the first-run page. */
export async function isFirstRunLinkGood(db: Database, token: string, now: Date): Promise<boolean> {
  const [link] = await db.select().from(firstRunLinks).where(goodLink(token, now));
  return link !== undefined && !(await hasAdministrator(db));
}

/**
 * Makes the first administrator of the desk's own. The link is used up in the same transaction, so that of two who hold
 * it only one gets in.
 */
export async function createFirstAdministrator(
  db: Database,
  given: FirstAdministrator,
  now: Date,
): Promise<Result<{ userId: string }, { code: 'link_used' | 'email_taken' | 'busy' }>> {
  // Whoever holds no link does not make the server work.
  if (!(await isFirstRunLinkGood(db, given.token, now))) return fail({ code: 'link_used' });
  const hashed = await hashPassword(given.password);
  if (!hashed.ok) return hashed;
  return db.transaction(async (tx) => {
    const used = await tx
      .update(firstRunLinks)
      .set({ usedAt: now })
      .where(goodLink(given.token, now))
      .returning();
    if (used.length === 0 || (await hasAdministrator(tx))) return fail({ code: 'link_used' });
    const id = v7();
    const created = await tx
      .insert(users)
      .values({
        id,
        email: given.email,
        name: given.name,
        role: 'administrator',
        passwordHash: hashed.value,
        origin: 'desk',
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (created.length === 0) return fail({ code: 'email_taken' });
    const actor = { kind: 'user' as const, userId: id, name: given.name };
    await recordAudit(
      { actor, db: tx, now: () => now },
      { action: 'user.created', subjectType: 'user', subjectId: id },
    );
    return ok({ userId: id });
  });
}

/** Whoever was made through the sandbox's door is no obstacle: on a public sandbox that may be anybody. */
/** Whether the desk has an administrator of its own, not one of the sandbox. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const found = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), eq(users.origin, 'desk')))
    .limit(1);
  return found.length > 0;
}

function goodLink(token: string, now: Date) {
  return and(
    eq(firstRunLinks.tokenHash, hashToken(token)),
    isNull(firstRunLinks.usedAt),
    gt(firstRunLinks.createdAt, new Date(now.getTime() - linkLifetimeMs)),
  );
}
