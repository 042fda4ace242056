import { eq } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { messages } from './tables';

type Decision = {
  messageId: string;
  decision: 'not_sent' | 'sent_again';
  /** What else it changes about the message. */
  change?: Partial<typeof messages.$inferInsert>;
  details?: Record<string, unknown>;
};

const actions = { not_sent: 'message.marked_not_sent', sent_again: 'message.sent_again' } as const;

/** Records what a person decided about an unconfirmed message, as theirs. The caller's transaction holds the row. */
export async function recordDecision(
  ctx: Context,
  { messageId, decision, change, details }: Decision,
): Promise<void> {
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  await ctx.db
    .update(messages)
    .set({ ...change, decision, decidedAt: ctx.now(), decidedBy })
    .where(eq(messages.id, messageId));
  await recordAudit(ctx, {
    action: actions[decision],
    subjectType: 'message',
    subjectId: messageId,
    ...(details && { details }),
  });
  await notify(ctx.db, 'messages', [messageId]);
  await notify(ctx.db, 'unconfirmed', [messageId]);
}
