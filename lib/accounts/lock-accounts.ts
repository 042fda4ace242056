import { ne, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { wabas } from './tables';

/**
 * Holds off, until the transaction ends, everybody else who connects, ends or opens an account, in any process. Readers
 * do not wait.
 */
export async function lockAccounts(tx: Database): Promise<void> {
  await tx.execute(sql`lock table ${wabas} in share row exclusive mode`);
}

/** @returns whether a real account was ever connected, be it live or ended: from the first one on there is no sandbox. */
export async function hasRealAccount(tx: Database): Promise<boolean> {
  const found = await tx.select({ id: wabas.id }).from(wabas).where(ne(wabas.origin, 'sandbox')).limit(1);
  return found.length > 0;
}
