import { and, count, inArray, notInArray, or } from 'drizzle-orm';
import * as z from 'zod';
import { type ReleaseNumberError, releaseNumber } from '@/lib/accounts/release-number';
import { recordAuditOfMany } from '@/lib/audit/record-audit-of-many';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { ownError } from './message-state';
import { messages } from './tables';
import { isStale, isWaiting, waitingListMax } from './waiting';

/** What a person saw of the waiting messages counts for this long. */
const listAgeMsMax = 15 * 60 * 1000;

/** The times of two processes of one desk may differ by this much. */
const clockDifferenceMsMax = 60 * 1000;

const someMessages = z.array(z.uuid()).max(waitingListMax);

export const resumeNumberSchema = z.strictObject({
  phoneNumberId: z.string().max(64),
  /** When the list of waiting messages was read: what was an hour old then counts as old. */
  asOf: z.iso.datetime(),
  /** Old free-form messages that go out all the same. */
  send: someMessages,
  /** Others that do not go out after all. */
  cancel: someMessages,
  /** What becomes of the old ones the list had no room for. */
  rest: z.enum(['send', 'cancel']),
});

type ResumeNumberInput = z.output<typeof resumeNumberSchema>;

export type ResumeNumberError = ReleaseNumberError | { code: 'invalid_input' } | { code: 'list_outdated' };

/**
 * Lets a held number send again. Free-form messages that had waited for more than an hour are cancelled unless they were
 * asked for; everything else leaves, each window asked again as it does. A test must have passed just before.
 *
 * @returns how many wait to leave now, and how many were cancelled
 */
export async function resumeNumber(
  ctx: Context,
  input: z.input<typeof resumeNumberSchema>,
): Promise<Result<{ sent: number; cancelled: number }, ResumeNumberError>> {
  const parsed = resumeNumberSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const ageMs = ctx.now().getTime() - Date.parse(parsed.data.asOf);
  if (ageMs > listAgeMsMax || ageMs < -clockDifferenceMsMax) return fail({ code: 'list_outdated' });
  const { phoneNumberId } = parsed.data;
  return await ctx.db.transaction(async (tx) => {
    const within = { ...ctx, db: tx };
    const released = await releaseNumber(within, phoneNumberId);
    if (!released.ok) return released;
    const cancelled = await cancelOld(within, parsed.data);
    const [left] = await tx.select({ count: count() }).from(messages).where(isWaiting(phoneNumberId));
    await notify(tx, 'delivery', [phoneNumberId]);
    return ok({ sent: left?.count ?? 0, cancelled });
  });
}

async function cancelOld(ctx: Context, input: ResumeNumberInput): Promise<number> {
  const { phoneNumberId, asOf, send, cancel, rest } = input;
  const old = and(isStale(new Date(asOf)), notInArray(messages.id, send));
  const unwanted = inArray(messages.id, cancel);
  const cancelled = await ctx.db
    .update(messages)
    .set({
      state: 'cancelled',
      error: ownError('not_resumed'),
      decision: 'cancelled',
      decidedAt: ctx.now(),
      decidedBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    })
    .where(and(isWaiting(phoneNumberId), rest === 'cancel' ? or(unwanted, old) : unwanted))
    .returning({ id: messages.id });
  if (cancelled.length === 0) return 0;
  await recordAuditOfMany(ctx, {
    action: 'message.cancelled',
    subjectType: 'message',
    subjectIds: cancelled.map(({ id }) => id),
    details: { reason: 'not_resumed' },
  });
  await notify(ctx.db, 'messages', []);
  return cancelled.length;
}
