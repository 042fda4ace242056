import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { findMessageState } from '@/lib/delivery/find-message-state';
import { definitionOf } from '@/lib/messages/registry';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { type DraftRow, findDraft } from './find-draft';
import { type SaveDraftInput, saveDraftSchema } from './schema';
import { drafts } from './tables';

export type SaveDraftError =
  | { code: 'not_found' }
  | { code: 'invalid' }
  | { code: 'saved_elsewhere'; version: number };

/**
 * Saves what the person has written so far. An edit after the draft's message was settled makes the next send a message
 * of its own.
 *
 * @returns the new version, and the submission the draft now stands under; `saved_elsewhere` when another tab or device
 *   has saved a version this browser has not seen
 */
export async function saveDraft(
  ctx: Context,
  given: SaveDraftInput,
): Promise<Result<{ version: number; submissionId: string }, SaveDraftError>> {
  const input = saveDraftSchema.safeParse(given);
  if (!input.success) return fail({ code: 'invalid' });
  const fields = definitionOf(input.data.kind)?.draftSchema.safeParse(input.data.fields);
  if (!fields?.success) return fail({ code: 'invalid' });
  return ctx.db.transaction(async (tx) => {
    const row = await findDraft({ ...ctx, db: tx }, input.data.draftId, 'update');
    if (!row) return fail({ code: 'not_found' });
    if (row.version !== input.data.version) return fail({ code: 'saved_elsewhere', version: row.version });
    const submissionId = (await isSettled({ ...ctx, db: tx }, row)) ? v7() : row.submissionId;
    const next = {
      kind: input.data.kind,
      recipient: input.data.recipient,
      fields: fields.data,
      version: row.version + 1,
      submissionId,
      lastMessageId: submissionId === row.submissionId ? row.lastMessageId : null,
      updatedAt: ctx.now(),
    };
    await tx.update(drafts).set(next).where(eq(drafts.id, row.id));
    await notify(tx, 'drafts', [row.id]);
    return ok({ version: next.version, submissionId });
  });
}

/** While a message is still on its way, the draft keeps its submission: nothing can be sent twice by typing on. */
async function isSettled(ctx: Context, row: DraftRow): Promise<boolean> {
  if (row.lastMessageId === null) return false;
  const state = await findMessageState(ctx.db, row.lastMessageId);
  return state !== 'queued' && state !== 'sending';
}
