import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { findMessageState } from '@/lib/delivery/find-message-state';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { findDraft } from './find-draft';
import { drafts } from './tables';

/**
 * "Send another", "Send again": the gesture after which the same draft may become one more message.
 *
 * @returns the new submission; `still_sending` while the last message is on its way
 */
export async function sendAnother(
  ctx: Context,
  draftId: string,
): Promise<Result<{ submissionId: string }, { code: 'not_found' | 'still_sending' }>> {
  return ctx.db.transaction(async (tx) => {
    const row = await findDraft({ ...ctx, db: tx }, draftId, 'update');
    if (!row) return fail({ code: 'not_found' });
    if (row.lastMessageId === null) return ok({ submissionId: row.submissionId });
    const state = await findMessageState(tx, row.lastMessageId);
    if (state === 'queued' || state === 'sending') return fail({ code: 'still_sending' });
    const submissionId = v7();
    await tx
      .update(drafts)
      .set({ submissionId, lastMessageId: null, updatedAt: ctx.now() })
      .where(eq(drafts.id, row.id));
    return ok({ submissionId });
  });
}
