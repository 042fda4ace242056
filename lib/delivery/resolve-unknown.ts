import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { deliveryAttempts, messages } from './tables';

/**
 * Records what a status that carries our id proves: Meta took the message, and this is its wamid. It settles a message
 * whose answer was lost, and one whose answer is still on its way. The caller's transaction holds the row.
 */
export async function resolveUnknown(
  tx: Database,
  messageId: string,
  wamid: string,
  now: Date,
): Promise<void> {
  await tx.update(messages).set({ wamid, retryingSince: null }).where(eq(messages.id, messageId));
  const [lastAttempt] = await tx
    .select({ id: deliveryAttempts.id })
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.messageId, messageId))
    .orderBy(desc(deliveryAttempts.number))
    .limit(1);
  if (!lastAttempt) return;
  await tx
    .update(deliveryAttempts)
    .set({ finishedAt: now, outcome: 'confirmed_by_webhook' })
    .where(and(eq(deliveryAttempts.id, lastAttempt.id), isNull(deliveryAttempts.finishedAt)));
}
