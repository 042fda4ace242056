import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import type { personSchema } from './deactivate-person';
import { lockPerson, type PersonError } from './lock-person';
import { users } from './tables';

/** Lets somebody in again who was kept out, with the role and the password they had. */
export async function reactivatePerson(
  ctx: Context,
  { userId }: z.output<typeof personSchema>,
): Promise<Result<null, PersonError>> {
  return ctx.db.transaction(async (tx) => {
    const person = await lockPerson(ctx, tx, userId);
    if (!person.ok) return person;
    if (person.value.disabledAt === null) return ok(null);
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId));
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'user.reactivated', subjectType: 'user', subjectId: userId },
    );
    return ok(null);
  });
}
