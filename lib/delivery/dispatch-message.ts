import { setTimeout as pause } from 'node:timers/promises';
import { DrizzleQueryError } from 'drizzle-orm';
import type { SendingAccount } from '@/lib/accounts/sending-account';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import type { Database } from '@/lib/platform/db/database';
import { classifySendOutcome } from '@/lib/platform/graph/classify-send-outcome';
import { callGraph } from '@/lib/platform/graph/graph-client';
import { logger } from '@/lib/platform/log/logger';
import { announceStep } from './announce-step';
import type { AttemptOutcome } from './attempt-outcome';
import type { ClaimedMessage } from './claim-messages';
import { type FinishedAttempt, recordOutcome } from './record-outcome';

/** What sending a claimed message needs. `mayCall` asks the lease, `givenUp` ends the wait for a database that is away. */
export type DispatchContext = {
  db: Database;
  account: SendingAccount;
  graphVersion: string;
  callDeadlineMs?: number;
  mayCall: () => boolean;
  givenUp: AbortSignal;
  now: () => Date;
};

const recordRetryMs = 500;
const unrecordable = { outcome: 'unknown' as const, reason: 'not_metas_shape' as const, error: null };

/**
 * Calls Meta once with a claimed message and records what came of it. No transaction is open across the call. A process
 * that freezes between the last look at its lease and the first byte sends late, but not twice: whoever took over has
 * made the message `unknown`.
 */
export async function dispatchMessage(
  ctx: DispatchContext,
  message: ClaimedMessage,
): Promise<AttemptOutcome> {
  announceStep('before_call');
  if (!ctx.mayCall()) return await recordUncalled(ctx, message, 0);
  const call = await callGraph({
    graphUrl: ctx.account.graphUrl,
    version: ctx.graphVersion,
    accessToken: ctx.account.accessToken,
    method: 'POST',
    path: `${ctx.account.phoneNumberId}/messages`,
    body: buildRequestBody({
      payload: message.payload,
      recipient: message.recipient,
      callbackData: message.id,
    }),
    deadlineMs: ctx.callDeadlineMs,
  });
  announceStep('after_call');
  const outcome = classifySendOutcome(call);
  const httpStatus = call.outcome === 'refusedConnection' ? null : call.status;
  const response = call.outcome === 'answered' ? call.text : null;
  await recordSurely(ctx, { message, outcome, httpStatus, response });
  return outcome;
}

/** Puts a claimed message back that was certainly not sent. */
export async function recordUncalled(
  ctx: DispatchContext,
  message: ClaimedMessage,
  waitMs: number,
): Promise<AttemptOutcome> {
  const outcome = { outcome: 'not_called' as const, waitMs };
  await recordSurely(ctx, { message, outcome, httpStatus: null, response: null });
  return outcome;
}

/**
 * What Meta answered must not be lost to a database that is away for a moment: tried until it is back. An answer the
 * database will not hold, such as the wamid of another message, is not Meta's.
 */
async function recordSurely(ctx: DispatchContext, attempt: FinishedAttempt): Promise<void> {
  let settled = attempt;
  for (;;) {
    try {
      await recordOutcome(ctx.db, settled, ctx.now());
      return;
    } catch (error) {
      logger.error(
        { err: error, messageId: attempt.message.id },
        'the outcome of a send could not be recorded',
      );
      if (isRejected(error)) settled = { ...attempt, outcome: unrecordable, response: null };
    }
    try {
      await pause(recordRetryMs, undefined, { signal: ctx.givenUp });
    } catch {
      return;
    }
  }
}

/** Integrity and data errors (PostgreSQL's classes 22 and 23) stay what they are however often one asks. */
function isRejected(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : null;
  return typeof code === 'string' && /^(22|23)/.test(code);
}
