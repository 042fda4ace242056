import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { lockPerson, type PersonError } from './lock-person';
import { revokeInvitationsBy } from './revoke-invitation';
import { endSessionsOf } from './sessions';
import { users } from './tables';

export const personSchema = z.strictObject({ userId: z.uuid() });

/** Keeps somebody out from now on: their sessions end at once, their links lead nowhere, what they did stays. */
export async function deactivatePerson(
  ctx: Context,
  { userId }: z.output<typeof personSchema>,
): Promise<Result<null, PersonError>> {
  return ctx.db.transaction(async (tx) => {
    const person = await lockPerson(ctx, tx, userId);
    if (!person.ok) return person;
    if (person.value.disabledAt !== null) return ok(null);
    await tx.update(users).set({ disabledAt: ctx.now() }).where(eq(users.id, userId));
    await revokeInvitationsBy(tx, userId, ctx.now());
    await endSessionsOf(tx, userId, ctx.now());
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'user.deactivated', subjectType: 'user', subjectId: userId },
    );
    return ok(null);
  });
}
