import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { notify } from '@/lib/platform/live/notify';
import { ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { lockPerson, type PersonError } from './lock-person';
import { revokeInvitationsBy } from './revoke-invitation';
import { roles } from './rights';
import { sessionsTopic } from './sessions';
import { users } from './tables';

export const changeRoleSchema = z.strictObject({ userId: z.uuid(), role: z.enum(roles) });

/** Gives somebody another role. It counts from their very next request; what streams to them ends. */
export async function changeRole(
  ctx: Context,
  { userId, role }: z.output<typeof changeRoleSchema>,
): Promise<Result<null, PersonError>> {
  return ctx.db.transaction(async (tx) => {
    const person = await lockPerson(ctx, tx, userId);
    if (!person.ok) return person;
    if (person.value.role === role) return ok(null);
    await tx.update(users).set({ role }).where(eq(users.id, userId));
    // A link made while one might leads nowhere once one may not.
    await revokeInvitationsBy(tx, userId, ctx.now());
    await notify(tx, sessionsTopic, [userId]);
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'user.role_changed',
        subjectType: 'user',
        subjectId: userId,
        details: { from: person.value.role, to: role },
      },
    );
    return ok(null);
  });
}
