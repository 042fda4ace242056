import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { phoneNumbers } from './tables';
import type { Slowdown } from './number-condition';

/** Writes down what slows a number for now, or that nothing does, so that its page can say so. */
export async function recordSlowdown(
  db: Database,
  phoneNumberId: string,
  slowdown: Slowdown | null,
): Promise<void> {
  await db.update(phoneNumbers).set({ slowdown }).where(eq(phoneNumbers.id, phoneNumberId));
  await notify(db, 'numbers', [phoneNumberId]);
}
