import { v7 } from 'uuid';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import { recordAudit } from '@/lib/audit/record-audit';
import { findWindows } from '@/lib/contacts/find-windows';
import { definitionOf } from '@/lib/messages/registry';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { lockUnknown, type UndecidableError } from './lock-unknown';
import { singleMessagePriority } from './queue-message';
import { recordDecision } from './record-decision';
import { messages } from './tables';

export type SendAgainError =
  | UndecidableError
  | { code: 'number_not_found' }
  | { code: 'window_closed' }
  | { code: 'window_unknown' };

type Row = typeof messages.$inferSelect;

/**
 * Sends an unconfirmed message once more, as a new message in its place: the customer gets it twice if the first did
 * reach Meta. The old one keeps its state and what was decided about it. The same message is sent again once.
 *
 * @param input.windowUnknownAccepted whether the person was told that the window may be closed, and sends all the same
 */
export async function sendAgain(
  ctx: Context,
  input: { messageId: string; windowUnknownAccepted: boolean },
): Promise<Result<{ messageId: string }, SendAgainError>> {
  return await ctx.db.transaction(async (tx) => {
    const within = { ...ctx, db: tx };
    const before = await lockUnknown(within, input.messageId);
    if (!before.ok) return before;
    const refusal = await checkWindow(within, before.value);
    if (refusal && !(refusal.code === 'window_unknown' && input.windowUnknownAccepted)) return fail(refusal);
    const messageId = await queueAgain(within, before.value);
    await recordDecision(within, {
      messageId: before.value.id,
      decision: 'sent_again',
      details: { resentAs: messageId },
    });
    return ok({ messageId });
  });
}

async function checkWindow(
  ctx: Context,
  message: Row,
): Promise<{ code: 'number_not_found' | 'window_closed' | 'window_unknown' } | null> {
  const number = await findSendingNumber(ctx.db, message.phoneNumberId);
  if (!number) return { code: 'number_not_found' };
  if (definitionOf(message.kind)?.window !== 'free_form') return null;
  const { contactId, recipientPhone: phone, recipientBsuid: bsuid } = message;
  const [window] = await findWindows(ctx.db, [{ contactId, phone, bsuid }], number, ctx.now());
  if (window?.state === 'closed') return { code: 'window_closed' };
  return window?.state === 'unknown' ? { code: 'window_unknown' } : null;
}

async function queueAgain(ctx: Context, before: Row): Promise<string> {
  const id = v7();
  const { phoneNumberId, wabaId, catalogId, contentHash, kind, contactId, draftId } = before;
  const { recipientPhone, recipientBsuid } = before;
  const same = { phoneNumberId, wabaId, catalogId, contentHash, kind, contactId, draftId };
  await ctx.db.insert(messages).values({
    id,
    ...same,
    recipientPhone,
    recipientBsuid,
    senderId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    state: 'queued',
    priority: singleMessagePriority,
    createdAt: ctx.now(),
    resendOf: before.id,
  });
  await recordAudit(ctx, {
    action: 'message.queued',
    subjectType: 'message',
    subjectId: id,
    details: { kind, resendOf: before.id },
  });
  await notify(ctx.db, 'delivery', [phoneNumberId]);
  await notify(ctx.db, 'messages', [id]);
  return id;
}
