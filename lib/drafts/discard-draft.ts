import { eq } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { findDraft } from './find-draft';
import { drafts } from './tables';

/** Takes a draft off the person's list. What was sent from it stays in the history. */
export async function discardDraft(
  ctx: Context,
  draftId: string,
): Promise<Result<null, { code: 'not_found' }>> {
  const row = await findDraft(ctx, draftId);
  if (!row) return fail({ code: 'not_found' });
  await ctx.db.update(drafts).set({ deletedAt: ctx.now() }).where(eq(drafts.id, draftId));
  await notify(ctx.db, 'drafts', [draftId]);
  return ok(null);
}
