import { and, eq, gt, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import { hashPassword, newPasswordSchema } from './passwords';
import { invitations, users } from './tables';

export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1, 'required').max(100, 'too_long'),
  password: newPasswordSchema,
});

/** What has become of a link. `unknown` is one that never was one. */
type FoundInvitation =
  | { state: 'open'; name: string; email: string; role: typeof users.$inferSelect.role }
  | { state: 'accepted' | 'revoked' | 'expired' | 'unknown' };

/** @returns what `token` leads to, and whom it is for while it leads in. */
export async function findInvitation(db: Database, token: string, now: Date): Promise<FoundInvitation> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) return { state: 'unknown' };
  if (row.acceptedAt) return { state: 'accepted' };
  if (row.revokedAt) return { state: 'revoked' };
  if (row.expiresAt <= now) return { state: 'expired' };
  return { state: 'open', name: row.name, email: row.email, role: row.role };
}

/**
 * Lets the invited person join, with the address and the role of the invitation. The link is used up in the same
 * transaction, so that of two who hold it only one joins.
 */
export async function acceptInvitation(
  db: Database,
  given: z.output<typeof acceptInvitationSchema>,
  now: Date,
): Promise<Result<{ email: string }, { code: 'link_gone' | 'email_taken' | 'busy' }>> {
  // Whoever holds no link does not make the server work.
  if ((await findInvitation(db, given.token, now)).state !== 'open') return fail({ code: 'link_gone' });
  const hashed = await hashPassword(given.password);
  if (!hashed.ok) return hashed;
  return db.transaction(async (tx) => {
    const [link] = await tx
      .select()
      .from(invitations)
      .where(
        and(
          eq(invitations.tokenHash, hashToken(given.token)),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .for('update');
    if (!link) return fail({ code: 'link_gone' });
    const { email, role, origin } = link;
    const id = v7();
    const created = await tx
      .insert(users)
      .values({ id, email, role, origin, name: given.name, passwordHash: hashed.value, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (created.length === 0) return fail({ code: 'email_taken' });
    await tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, link.id));
    const ctx = {
      actor: { kind: 'user' as const, userId: id, name: given.name },
      db: tx,
      now: () => now,
    };
    await recordAudit(ctx, { action: 'user.created', subjectType: 'user', subjectId: id });
    return ok({ email });
  });
}
