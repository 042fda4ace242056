import { eq } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { phoneNumbers } from './tables';

/** A passed test speaks for the number this long. */
const testAgeMsMax = 5 * 60 * 1000;

export type ReleaseNumberError = { code: 'forbidden' | 'number_not_found' | 'not_held' | 'test_needed' };

/**
 * Lets a held number send again, once a test has passed since it was held, five minutes ago at most. Runs inside the
 * caller's transaction, and keeps the number's row locked until that ends.
 */
export async function releaseNumber(
  ctx: Context,
  phoneNumberId: string,
): Promise<Result<null, ReleaseNumberError>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'numbers.manage'))
    return fail({ code: 'forbidden' });
  const [number] = await ctx.db
    .select()
    .from(phoneNumbers)
    .where(eq(phoneNumbers.id, phoneNumberId))
    .for('update');
  if (!number) return fail({ code: 'number_not_found' });
  const { holdReason, lastTest } = number;
  if (holdReason === null) return fail({ code: 'not_held' });
  const testedAtMs = lastTest?.outcome === 'passed' ? Date.parse(lastTest.at) : 0;
  const oldestMs = Math.max(Date.parse(holdReason.since), ctx.now().getTime() - testAgeMsMax);
  if (testedAtMs < oldestMs) return fail({ code: 'test_needed' });
  await ctx.db.update(phoneNumbers).set({ holdReason: null }).where(eq(phoneNumbers.id, phoneNumberId));
  await recordAudit(ctx, {
    action: 'number.released',
    subjectType: 'phone_number',
    subjectId: phoneNumberId,
    details: { code: holdReason.code, heldSince: holdReason.since },
  });
  await notify(ctx.db, 'numbers', [phoneNumberId]);
  return ok(null);
}
