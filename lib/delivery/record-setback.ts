import { eq, sql } from 'drizzle-orm';
import { holdNumber } from '@/lib/accounts/hold-number';
import type { Database } from '@/lib/platform/db/database';
import type { GraphError } from '@/lib/platform/graph/graph-error';
import { retryDelayMs } from '@/lib/platform/graph/retry-delay';
import { answerError } from './answer-error';
import type { AttemptOutcome } from './attempt-outcome';
import { type MessageError, ownError } from './message-state';
import { messages } from './tables';

/** For how long a message Meta refuses for now is tried again. */
const retryingMsMax = 60 * 60 * 1000;

/**
 * Records an end other than acceptance. The caller's transaction holds the row, which is `sending` or `unknown`. A
 * message a person has decided about meanwhile never goes back to the queue: it may have been sent again.
 */
export async function recordSetback(
  tx: Database,
  row: typeof messages.$inferSelect,
  outcome: Exclude<AttemptOutcome, { outcome: 'accepted' }>,
  now: Date,
): Promise<void> {
  const change = (values: Partial<typeof messages.$inferInsert>) =>
    tx.update(messages).set(values).where(eq(messages.id, row.id));
  const putBack = (values: { error?: MessageError | null; retryingSince?: Date | null }) =>
    row.decision === null
      ? change({ state: 'queued', ...values })
      : change({ state: 'failed', failedAt: now, ...values });
  switch (outcome.outcome) {
    case 'refused':
      await change({ state: 'failed', failedAt: now, error: answerError(outcome.error) });
      return;
    case 'unknown':
      await change({ state: 'unknown', error: outcome.error && answerError(outcome.error) });
      return;
    case 'number_held':
      await putBack({ retryingSince: null, error: answerError(outcome.error) });
      await holdNumber(tx, row.phoneNumberId, outcome.error, now);
      return;
    case 'not_called':
      await putBack({});
      await postpone(tx, row.id, outcome.waitMs);
      return;
    case 'again_later': {
      const since = row.retryingSince ?? now;
      if (now.getTime() - since.getTime() >= retryingMsMax) {
        await change({ state: 'failed', failedAt: now, error: givenUp(outcome.error) });
        return;
      }
      await putBack({ retryingSince: since, error: outcome.error && answerError(outcome.error) });
      await postpone(tx, row.id, retryDelayMs(outcome, row.attemptCount));
    }
  }
}

/** By the database's clock, which is also the one that claims. */
async function postpone(tx: Database, messageId: string, waitMs: number): Promise<void> {
  await tx
    .update(messages)
    .set({ notBefore: sql`now() + ${waitMs} * interval '1 millisecond'` })
    .where(eq(messages.id, messageId));
}

function givenUp(error: GraphError | null): MessageError {
  if (error) return { ...answerError(error), reason: 'refused_too_long' };
  return ownError('not_reached');
}
