import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { invitations } from './tables';
import { teamActor } from './team-actor';

export const invitationSchema = z.strictObject({ invitationId: z.uuid() });

/** Takes a link back that nobody has used. */
export async function revokeInvitation(
  ctx: Context,
  { invitationId }: z.output<typeof invitationSchema>,
): Promise<Result<null, { code: 'forbidden' | 'not_found' }>> {
  return ctx.db.transaction(async (tx) => {
    const actor = await teamActor(ctx, tx);
    if (!actor.ok) return actor;
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: ctx.now() })
      .where(
        and(
          eq(invitations.id, invitationId),
          stillOpen,
          actor.value.origin === 'sandbox' ? eq(invitations.origin, 'sandbox') : undefined,
        ),
      )
      .returning({ id: invitations.id });
    if (revoked.length === 0) return fail({ code: 'not_found' });
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'invitation.revoked', subjectType: 'invitation', subjectId: invitationId },
    );
    return ok(null);
  });
}

/** Takes back every unused link that `userId` made. */
export async function revokeInvitationsBy(tx: Database, userId: string, now: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.invitedBy, userId), stillOpen));
}

const stillOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
