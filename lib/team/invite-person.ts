import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashToken, randomToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { roles } from './rights';
import { invitations, users } from './tables';
import { teamActor } from './team-actor';

const invitationDays = 7;

export const invitePersonSchema = z.strictObject({
  name: z.string().trim().min(1, 'required').max(100, 'too_long'),
  email: z.string().trim().toLowerCase().max(320, 'too_long').pipe(z.email('not_an_email')),
  role: z.enum(roles),
});

/** A link's token, which exists nowhere else from here on, and when it stops leading in. */
export type NewInvitation = { token: string; expiresAt: Date };

/**
 * Makes a link that lets one person join. Inviting the same address again takes the earlier link back. Whom a person of
 * the sandbox invites belongs to the sandbox.
 */
export async function invitePerson(
  ctx: Context,
  given: z.output<typeof invitePersonSchema>,
): Promise<Result<NewInvitation, { code: 'forbidden' | 'email_taken' }>> {
  return ctx.db.transaction(async (tx) => {
    const actor = await teamActor(ctx, tx);
    if (!actor.ok) return actor;
    const { origin, userId } = actor.value;
    const [taken] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, given.email), eq(users.origin, origin)));
    if (taken) return fail({ code: 'email_taken' });
    await revokeOpen(tx, { email: given.email, origin }, ctx.now());
    const token = randomToken();
    const id = v7();
    const expiresAt = new Date(ctx.now().getTime() + invitationDays * 24 * 3_600_000);
    await tx.insert(invitations).values({
      ...given,
      id,
      origin,
      expiresAt,
      tokenHash: hashToken(token),
      invitedBy: userId,
      createdAt: ctx.now(),
    });
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'invitation.created',
        subjectType: 'invitation',
        subjectId: id,
        details: { role: given.role, origin },
      },
    );
    return ok({ token, expiresAt });
  });
}

async function revokeOpen(
  tx: Database,
  { email, origin }: { email: string; origin: 'sandbox' | 'desk' },
  now: Date,
): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.email, email),
        eq(invitations.origin, origin),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}
