import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { phoneNumbers } from './tables';

/**
 * Stops a number after Meta refused it as such (token, permission, payment, restriction): nothing more is sent from it
 * until a person has mended the cause and resumed it. Holding one that is held keeps the first reason.
 */
export async function holdNumber(
  db: Database,
  phoneNumberId: string,
  { code, message, details = null }: { code: number; message: string; details?: string | null },
  now: Date,
): Promise<void> {
  const held = await db
    .update(phoneNumbers)
    .set({ holdReason: { code, message, details, since: now.toISOString() } })
    .where(and(eq(phoneNumbers.id, phoneNumberId), isNull(phoneNumbers.holdReason)))
    .returning({ id: phoneNumbers.id });
  if (held.length === 0) return;
  const ctx = { actor: { kind: 'system' as const, name: 'delivery' }, db, now: () => now };
  await recordAudit(ctx, {
    action: 'number.held',
    subjectType: 'phone_number',
    subjectId: phoneNumberId,
    details: { code },
  });
  await notify(db, 'numbers', [phoneNumberId]);
}
