import { eq } from 'drizzle-orm';
import { readDraft } from '@/lib/messages/read-draft';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { openDraft } from './open-draft';
import { drafts } from './tables';

/** What of an earlier message a new draft begins with. */
export type SentBefore = {
  kind: string;
  fields: unknown;
  contactId: string | null;
  /** The number it was sent from. */
  sender: string;
};

type OpenDraftError = Extract<Awaited<ReturnType<typeof openDraft>>, { ok: false }>['error'];

/**
 * Opens a new draft that says what a message said, to the same person from the same number. The message stays as it is.
 *
 * @returns the draft's id; `outdated` when this version no longer reads what was written then
 */
export async function composeAgain(
  ctx: Context,
  { kind, fields, contactId, sender }: SentBefore,
): Promise<Result<{ draftId: string }, OpenDraftError | { code: 'outdated' }>> {
  const read = readDraft(kind, fields);
  if (!read) return fail({ code: 'outdated' });
  return ctx.db.transaction(async (tx) => {
    const opened = await openDraft({ ...ctx, db: tx }, kind, sender);
    if (!opened.ok) return opened;
    await tx
      .update(drafts)
      .set({ fields: read.draft, recipient: contactId === null ? null : { type: 'contact', contactId } })
      .where(eq(drafts.id, opened.value.draftId));
    return ok(opened.value);
  });
}
