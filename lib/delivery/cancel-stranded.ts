import { and, eq } from 'drizzle-orm';
import { isOfEndedAccount } from '@/lib/accounts/live-accounts';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { messages } from './tables';

/**
 * Cancels what still waits to leave from an account that has ended: connected again months later, it must not send what
 * nobody remembers.
 */
export async function cancelStranded(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const cancelled = await tx
      .update(messages)
      .set({ state: 'cancelled' })
      .where(and(eq(messages.state, 'queued'), isOfEndedAccount(messages.wabaId)))
      .returning({ id: messages.id });
    if (cancelled.length === 0) return;
    await notify(
      tx,
      'messages',
      cancelled.map(({ id }) => id),
    );
  });
}
