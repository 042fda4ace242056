import { inArray } from 'drizzle-orm';
import type { SendingNumber } from '@/lib/accounts/sending-account';
import { type Addressee, findWindows } from '@/lib/contacts/find-windows';
import { definitionOf } from '@/lib/messages/registry';
import type { Database } from '@/lib/platform/db/database';
import { ownError } from './message-state';
import { messages } from './tables';

/** As much of a message that is due as decides whether it may still leave. */
export type DueMessage = Addressee & { id: string; kind: string };

/**
 * Fails the free-form messages whose customer service window has closed while they waited: Meta would refuse them. A
 * window nobody can know, and a kind this version does not know, are left to Meta. The caller's transaction holds the rows.
 *
 * @returns the ids of those that failed
 */
export async function failClosedWindows(
  tx: Database,
  due: readonly DueMessage[],
  number: SendingNumber,
  now: Date,
): Promise<Set<string>> {
  const freeForm = due.filter(({ kind }) => definitionOf(kind)?.window === 'free_form');
  const windows = await findWindows(tx, freeForm, number, now);
  const closed = freeForm.filter((_, index) => windows[index]?.state === 'closed').map(({ id }) => id);
  if (closed.length > 0) {
    await tx
      .update(messages)
      .set({ state: 'failed', failedAt: now, retryingSince: null, error: ownError('window_closed') })
      .where(inArray(messages.id, closed));
  }
  return new Set(closed);
}
