import { eq } from 'drizzle-orm';
import { type QueueMessageError, queueMessage } from '@/lib/delivery/queue-message';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { findDraft } from './find-draft';
import type { SendDraftInput } from './schema';
import { type RecipientError, readRecipient } from './show-recipient';
import { drafts } from './tables';

export type SendDraftError =
  | { code: 'not_found' }
  | { code: 'saved_elsewhere' }
  | { code: 'recipient_missing' }
  | RecipientError
  | QueueMessageError;

/**
 * Sends a draft as it was last saved: queues one message under the draft's submission, however often this is asked.
 *
 * @returns the message's id; the composer follows it from there
 */
export async function sendDraft(
  ctx: Context,
  input: SendDraftInput,
): Promise<Result<{ messageId: string }, SendDraftError>> {
  const row = await findDraft(ctx, input.draftId);
  if (!row) return fail({ code: 'not_found' });
  if (row.version !== input.version) return fail({ code: 'saved_elsewhere' });
  if (row.recipient === null) return fail({ code: 'recipient_missing' });
  const recipient = readRecipient(row.recipient);
  if (!recipient.ok) return recipient;
  const queued = await queueMessage(ctx, {
    submissionId: input.submissionId,
    phoneNumberId: row.phoneNumberId,
    kind: row.kind,
    draft: row.fields,
    recipient: recipient.value,
    draftId: row.id,
    windowUnknownAccepted: input.windowUnknownAccepted,
  });
  if (!queued.ok) return queued;
  if (row.submissionId === input.submissionId) {
    await ctx.db.update(drafts).set({ lastMessageId: queued.value.messageId }).where(eq(drafts.id, row.id));
    await notify(ctx.db, 'drafts', [row.id]);
  }
  return ok({ messageId: queued.value.messageId });
}
