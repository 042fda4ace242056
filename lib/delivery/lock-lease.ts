import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';

/** What a dispatcher proves its right with. */
export type DispatchLease = { phoneNumberId: string; leaseName: string; epoch: number };

/**
 * Holds the lease row for the rest of the transaction, so that no other process takes the number over before it ends.
 *
 * @returns false when the lease has run out or is another epoch's
 */
export async function lockLease(tx: Database, lease: DispatchLease): Promise<boolean> {
  const held = await tx.execute(sql`
    select 1 from leases
    where name = ${lease.leaseName} and epoch = ${lease.epoch} and expires_at > clock_timestamp()
    for share`);
  return held.rows.length > 0;
}
