import { and, eq } from 'drizzle-orm';
import { isOfVisibleAccount } from '@/lib/accounts/live-accounts';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import type { MessageState } from './message-state';
import { messages } from './tables';

export type UndecidableError =
  | { code: 'forbidden' }
  | { code: 'not_found' }
  /** A status or a late answer settled it first; `state` is what it is now. */
  | { code: 'settled'; state: MessageState }
  | { code: 'already_decided' };

/**
 * Holds an `unknown` message for the rest of the caller's transaction, so that a person can decide about it: what a
 * webhook said before stands, what it says afterwards waits for the decision.
 */
export async function lockUnknown(
  ctx: Context,
  messageId: string,
): Promise<Result<typeof messages.$inferSelect, UndecidableError>> {
  if (ctx.actor.kind !== 'user' || !hasRight(ctx.actor.role, 'unknown.decide'))
    return fail({ code: 'forbidden' });
  const [message] = await ctx.db
    .select()
    .from(messages)
    .where(and(eq(messages.id, messageId), isOfVisibleAccount(messages.wabaId)))
    .for('update');
  if (!message) return fail({ code: 'not_found' });
  if (message.decision !== null) return fail({ code: 'already_decided' });
  if (message.state !== 'unknown') return fail({ code: 'settled', state: message.state });
  return ok(message);
}
