import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database';
import { leases } from './tables';

/** A right held for a while. The epoch grows with every change of holder: a row marked with it says who wrote it. */
export type Lease = { name: string; owner: string; epoch: number };

/**
 * Takes the lease `name` if nobody holds it. All times are the database's: the clocks of the processes may disagree.
 *
 * @param owner unique to this holder and this life of it, such as a new UUID
 * @returns null while another holder's lease has not expired
 */
export async function acquireLease(
  db: Database,
  name: string,
  owner: string,
  ttlMs: number,
): Promise<Lease | null> {
  const [row] = await db
    .insert(leases)
    .values({ name, owner, epoch: 1, expiresAt: fromNow(ttlMs) })
    .onConflictDoUpdate({
      target: leases.name,
      set: { owner, epoch: sql`${leases.epoch} + 1`, expiresAt: fromNow(ttlMs) },
      setWhere: lte(leases.expiresAt, sql`clock_timestamp()`),
    })
    .returning({ epoch: leases.epoch });
  return row ? { name, owner, epoch: row.epoch } : null;
}

/** Prolongs a lease. @returns false when another holder has taken it over: this one must stop at once */
export async function renewLease(db: Database, lease: Lease, ttlMs: number): Promise<boolean> {
  const rows = await db
    .update(leases)
    .set({ expiresAt: fromNow(ttlMs) })
    .where(isHeldAs(lease))
    .returning({ name: leases.name });
  return rows.length === 1;
}

/** Gives a lease back, so that the next holder need not wait. The row stays: epochs never repeat. */
export async function releaseLease(db: Database, lease: Lease): Promise<void> {
  await db
    .update(leases)
    .set({ expiresAt: fromNow(0) })
    .where(isHeldAs(lease));
}

function isHeldAs({ name, owner, epoch }: Lease): SQL | undefined {
  return and(eq(leases.name, name), eq(leases.owner, owner), eq(leases.epoch, epoch));
}

function fromNow(ms: number): SQL {
  return sql`clock_timestamp() + ${ms} * interval '1 millisecond'`;
}
