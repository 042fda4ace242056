import { eq } from 'drizzle-orm';
import { definitionOf } from '@/lib/messages/registry';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { type DraftRow, findDraft } from './find-draft';
import { openDraft } from './open-draft';
import { type SplitDraftInput, splitDraftSchema } from './schema';
import { drafts } from './tables';

type OpenDraftError = Extract<Awaited<ReturnType<typeof openDraft>>, { ok: false }>['error'];
export type SplitDraftError = OpenDraftError | { code: 'not_found' | 'invalid' };

/** Takes back what a split has made so far. */
class SplitRefused extends Error {
  constructor(readonly reason: OpenDraftError) {
    super(reason.code);
  }
}

/**
 * Opens further drafts for what one message has no room for: of the draft's kind, from its number, for its recipient.
 * All of them are made, or none; the draft itself stays as it is.
 *
 * @returns their ids, in the order of what they hold
 */
export async function splitDraft(
  ctx: Context,
  given: SplitDraftInput,
): Promise<Result<{ draftIds: string[] }, SplitDraftError>> {
  const input = splitDraftSchema.safeParse(given);
  if (!input.success) return fail({ code: 'invalid' });
  const row = await findDraft(ctx, input.data.draftId);
  if (!row) return fail({ code: 'not_found' });
  const schema = definitionOf(row.kind)?.draftSchema;
  const contents = input.data.further.map((fields) => schema?.safeParse(fields));
  if (contents.some((read) => !read?.success)) return fail({ code: 'invalid' });
  try {
    return ok({
      draftIds: await openAll(
        ctx,
        row,
        contents.map((read) => read?.data),
      ),
    });
  } catch (error) {
    if (error instanceof SplitRefused) return fail(error.reason);
    throw error;
  }
}

function openAll(ctx: Context, like: DraftRow, contents: readonly unknown[]): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    const draftIds: string[] = [];
    for (const fields of contents) {
      const opened = await openDraft({ ...ctx, db: tx }, like.kind, like.phoneNumberId);
      if (!opened.ok) throw new SplitRefused(opened.error);
      const { draftId } = opened.value;
      await tx.update(drafts).set({ fields, recipient: like.recipient }).where(eq(drafts.id, draftId));
      draftIds.push(draftId);
    }
    return draftIds;
  });
}
