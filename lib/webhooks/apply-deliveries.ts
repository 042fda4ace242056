import { asc, eq, isNull } from 'drizzle-orm';
import { noteWebhooks } from '@/lib/accounts/note-webhooks';
import { listSendingNumbers, type SendingNumber } from '@/lib/accounts/sending-account';
import { joinOrphans } from '@/lib/delivery/join-orphans';
import type { Database } from '@/lib/platform/db/database';
import { applyDelivery } from './apply-delivery';
import { webhookDeliveries } from './tables';

/**
 * Applies stored deliveries in the order they arrived, at most `limit` of them.
 *
 * @returns how many were applied
 */
export async function applyDeliveries(db: Database, limit: number, now: () => Date): Promise<number> {
  const waiting = await db
    .select()
    .from(webhookDeliveries)
    .where(isNull(webhookDeliveries.appliedAt))
    .orderBy(asc(webhookDeliveries.id))
    .limit(limit);
  if (waiting.length === 0) return 0;
  const numbers = new Map((await listSendingNumbers(db)).map((number) => [number.phoneNumberId, number]));
  for (const delivery of waiting) await applyOne(db, delivery, numbers, now());
  return waiting.length;
}

async function applyOne(
  db: Database,
  delivery: { id: string; body: Uint8Array },
  numbers: ReadonlyMap<string, SendingNumber>,
  now: Date,
): Promise<void> {
  const orphans = await db.transaction(async (tx) => {
    const applied = await applyDelivery(tx, delivery, numbers, now);
    await noteWebhooks(tx, applied.wabaIds, now);
    const failure = applied.failures.length === 0 ? null : applied.failures.join('\n');
    await tx
      .update(webhookDeliveries)
      .set({ appliedAt: now, failure })
      .where(eq(webhookDeliveries.id, delivery.id));
    return applied.orphans;
  });
  await joinOrphans(db, orphans);
}
