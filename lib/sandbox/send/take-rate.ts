import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { rates } from '@/lib/sandbox/tables';

/** One every `everyMs` milliseconds, or `burst` at once, borrowed from the time to come. */
export type Rate = { everyMs: number; burst: number };

/**
 * Takes one from the rate of `key`, in one statement: two callers at once never take the same.
 *
 * @returns whether there was one to take
 */
export async function takeRate(db: Database, key: string, rate: Rate, now: Date): Promise<boolean> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const after = (ms: number) => sql`${ms}::float8 * interval '1 millisecond'`;
  const taken = await db
    .insert(rates)
    .values({ key, fullAt: sql`${at} + ${after(rate.everyMs)}` })
    .onConflictDoUpdate({
      target: rates.key,
      set: { fullAt: sql`greatest(${rates.fullAt}, ${at}) + ${after(rate.everyMs)}` },
      setWhere: sql`${rates.fullAt} <= ${at} + ${after(rate.everyMs * (rate.burst - 1))}`,
    })
    .returning({ key: rates.key });
  return taken.length > 0;
}
