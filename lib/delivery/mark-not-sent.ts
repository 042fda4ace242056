import type { Context } from '@/lib/team/context';
import { ok, type Result } from '@/lib/values/result';
import { lockUnknown, type UndecidableError } from './lock-unknown';
import { ownError } from './message-state';
import { recordDecision } from './record-decision';

/**
 * "It did not go out": a person who knows ends an unconfirmed message as failed. Nothing is sent. Should Meta tell later
 * that it went out after all, the message says that then, and still who decided what.
 */
export async function markNotSent(ctx: Context, messageId: string): Promise<Result<null, UndecidableError>> {
  return await ctx.db.transaction(async (tx) => {
    const within = { ...ctx, db: tx };
    const message = await lockUnknown(within, messageId);
    if (!message.ok) return message;
    await recordDecision(within, {
      messageId,
      decision: 'not_sent',
      change: { state: 'failed', failedAt: ctx.now(), error: ownError('marked_not_sent') },
    });
    return ok(null);
  });
}
