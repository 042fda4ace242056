import { and, eq, lte } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { type DispatchLease, lockLease } from './lock-lease';
import { messages } from './tables';

/**
 * Turns what is `sending` in nobody's hands into `unknown`: Meta may have taken it, so no machine sends it again. A
 * status webhook with our id, the old holder's own answer, or a person settles it.
 *
 * @param throughEpoch nobody has anything in hand that was claimed under this epoch or an earlier one
 * @returns false when the lease is no longer this epoch's, and nothing was looked at
 */
export async function markAbandoned(
  db: Database,
  lease: DispatchLease,
  throughEpoch: number,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    if (!(await lockLease(tx, lease))) return false;
    const abandoned = await tx
      .update(messages)
      .set({ state: 'unknown' })
      .where(
        and(
          eq(messages.phoneNumberId, lease.phoneNumberId),
          eq(messages.state, 'sending'),
          lte(messages.leaseEpoch, throughEpoch),
        ),
      )
      .returning({ id: messages.id });
    const ids = abandoned.map((row) => row.id);
    if (ids.length > 0) {
      await notify(tx, 'messages', ids);
      await notify(tx, 'unconfirmed', ids);
    }
    return true;
  });
}
