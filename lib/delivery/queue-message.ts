import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import * as z from 'zod';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import { recordAudit } from '@/lib/audit/record-audit';
import { recipientSchema } from '@/lib/contacts/recipient';
import { type ResolvedRecipient, resolveRecipient } from '@/lib/contacts/resolve-recipient';
import { notify } from '@/lib/platform/live/notify';
import type { Point } from '@/lib/preflight/rules/point';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ContentError, composeContent, type MessageContent } from './compose-content';
import { contentHash } from './content-hash';
import { foresee } from './foresee';
import { recordContentProducts } from './record-content-products';
import { messageContents, messages, submissions } from './tables';

const queueMessageSchema = z.strictObject({
  /** An id of the draft's, the same for every click on "send" until the draft gets a new one. */
  submissionId: z.uuid(),
  phoneNumberId: z.string(),
  kind: z.string(),
  draft: z.unknown(),
  recipient: recipientSchema,
  draftId: z.uuid().nullable().default(null),
  notBefore: z.date().nullable().default(null),
  /** Whether the person was told that the customer service window may be closed, and sends all the same. */
  windowUnknownAccepted: z.boolean().default(false),
});

type QueueMessageInput = z.output<typeof queueMessageSchema>;

export type QueueMessageError =
  | { code: 'forbidden' }
  | { code: 'invalid_input' }
  | { code: 'number_not_found' }
  | { code: 'contact_not_found' }
  | { code: 'window_closed' }
  | { code: 'window_unknown' }
  /** Meta would refuse it, or show nothing of it, for the reason `point` tells. */
  | { code: 'would_be_refused'; point: Point }
  /** The same submission said something else before; `messageId` is what was sent. */
  | { code: 'already_sent'; messageId: string }
  | ContentError;

/** Messages people send one by one go before campaigns. */
export const singleMessagePriority = 10;

/**
 * Queues a message and wakes the number's dispatcher. Nothing here calls Meta. The same submission twice is one
 * message: the second gets the first one's id when it says the same, and is refused when it does not.
 *
 * @returns the message's id, and whether it had been queued before
 */
export async function queueMessage(
  ctx: Context,
  input: z.input<typeof queueMessageSchema>,
): Promise<Result<{ messageId: string; repeated: boolean }, QueueMessageError>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'send')) return fail({ code: 'forbidden' });
  const parsed = queueMessageSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const request = parsed.data;
  const { draft, kind, phoneNumberId, recipient, notBefore } = request;
  const said = contentHash({
    draft,
    kind,
    phoneNumberId,
    recipient,
    notBefore: notBefore?.toISOString() ?? null,
  });
  const before = await findSubmission(ctx, request.submissionId, said);
  if (before) return before;
  const account = await findSendingAccount(ctx.db, phoneNumberId);
  if (!account) return fail({ code: 'number_not_found' });
  const content = await composeContent(ctx.db, request, account);
  if (!content.ok) return content;
  const resolved = await resolveRecipient(ctx.db, recipient, account, ctx.now());
  if (!resolved.ok) return resolved;
  const foreseen = await foresee(ctx, account, content.value, resolved.value.window);
  if (!foreseen.ok) return foreseen;
  const { poorer } = foreseen.value;
  const takesChance = poorer.some(({ sentence }) => sentence === 'windowUnknown');
  if (takesChance && !request.windowUnknownAccepted) return fail({ code: 'window_unknown' });
  const prepared = { request, said, account, content: content.value, recipient: resolved.value, poorer };
  return await store(ctx, prepared);
}

type Prepared = {
  request: QueueMessageInput;
  said: string;
  account: SendingAccount;
  content: MessageContent;
  recipient: ResolvedRecipient;
  /** What was known to speak against it, and did not keep it back. */
  poorer: readonly Point[];
};

/** One transaction: submission, content, message, audit line. The submission's key settles a race between two of them. */
async function store(
  ctx: Context,
  prepared: Prepared,
): Promise<Result<{ messageId: string; repeated: boolean }, QueueMessageError>> {
  const { request, said, account, content, recipient, poorer } = prepared;
  const messageId = v7();
  const isFirst = await ctx.db.transaction(async (tx) => {
    const { submissionId } = request;
    const inserted = await tx
      .insert(submissions)
      .values({ submissionId, contentHash: said, messageId })
      .onConflictDoNothing()
      .returning({ messageId: submissions.messageId });
    if (inserted.length === 0) return false;
    const { window: _window, retailerIds, ...stored } = content;
    await tx
      .insert(messageContents)
      .values({ ...stored, createdAt: ctx.now() })
      .onConflictDoNothing();
    await recordContentProducts(tx, { hash: content.hash, catalogId: account.catalogId, retailerIds });
    await tx.insert(messages).values({
      id: messageId,
      phoneNumberId: account.phoneNumberId,
      wabaId: account.wabaId,
      catalogId: account.catalogId,
      contentHash: content.hash,
      kind: content.kind,
      contactId: recipient.contactId,
      recipientPhone: recipient.phone,
      recipientBsuid: recipient.bsuid,
      senderId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      draftId: request.draftId,
      state: 'queued',
      priority: singleMessagePriority,
      notBefore: request.notBefore,
      createdAt: ctx.now(),
    });
    const subject = { subjectType: 'message', subjectId: messageId };
    const details = {
      kind: content.kind,
      ...(poorer.length > 0 && { despite: poorer.map(({ rule }) => rule) }),
    };
    await recordAudit({ ...ctx, db: tx }, { action: 'message.queued', ...subject, details });
    await notify(tx, 'delivery', [account.phoneNumberId]);
    await notify(tx, 'messages', [messageId]);
    return true;
  });
  if (isFirst) return ok({ messageId, repeated: false });
  const before = await findSubmission(ctx, request.submissionId, said);
  if (!before) throw new Error('A submission vanished.');
  return before;
}

async function findSubmission(
  ctx: Context,
  submissionId: string,
  said: string,
): Promise<Result<{ messageId: string; repeated: boolean }, QueueMessageError> | null> {
  const [before] = await ctx.db.select().from(submissions).where(eq(submissions.submissionId, submissionId));
  if (!before) return null;
  const { messageId } = before;
  return before.contentHash === said
    ? ok({ messageId, repeated: true })
    : fail({ code: 'already_sent', messageId });
}
