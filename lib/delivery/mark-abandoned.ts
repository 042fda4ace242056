import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { type DispatchLease, lockLease } from './lock-lease';
import { messages } from './tables';

/**
 * Turns what a dead or frozen dispatcher left in `sending` into `unknown`: Meta may have taken it, so no machine sends
 * it again. A status webhook with our id, the old holder's own answer, or a person settles it.
 *
 * @returns how many there were
 */
export async function markAbandoned(db: Database, lease: DispatchLease): Promise<number> {
  return await db.transaction(async (tx) => {
    if (!(await lockLease(tx, lease))) return 0;
    const abandoned = await tx
      .update(messages)
      .set({ state: 'unknown' })
      .where(
        and(
          eq(messages.phoneNumberId, lease.phoneNumberId),
          eq(messages.state, 'sending'),
          lt(messages.leaseEpoch, lease.epoch),
        ),
      )
      .returning({ id: messages.id });
    const ids = abandoned.map((row) => row.id);
    if (ids.length > 0) {
      await notify(tx, 'messages', ids);
      await notify(tx, 'unconfirmed', ids);
    }
    return abandoned.length;
  });
}
