import { and, count, inArray } from 'drizzle-orm';
import { v7 } from 'uuid';
import { chooseSender } from '@/lib/accounts/choose-sender';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { definitionOf } from '@/lib/messages/registry';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { drafts } from './tables';
import { isUnsentDraftOf } from './unsent-draft';

/** More unsent drafts than this are nobody's plan. */
const draftsPerPersonMax = 500;

/**
 * Opens a new, empty draft of `kind`.
 *
 * @param sender the number the person would rather send from; where it may not send, the oldest that may
 * @returns its id; `no_number` when no account is connected, `too_many_drafts` when the person has to discard some first
 */
export async function openDraft(
  ctx: Context,
  kind: string,
  sender: string | null = null,
): Promise<
  Result<{ draftId: string }, { code: 'forbidden' | 'no_number' | 'unknown_kind' | 'too_many_drafts' }>
> {
  if (ctx.actor.kind !== 'user' || !hasRight(ctx.actor.role, 'compose')) return fail({ code: 'forbidden' });
  const definition = definitionOf(kind);
  if (!definition) return fail({ code: 'unknown_kind' });
  const numbers = await listSendingNumbers(ctx.db);
  const number = chooseSender(numbers, sender);
  if (!number) return fail({ code: 'no_number' });
  const [own] = await ctx.db
    .select({ count: count() })
    .from(drafts)
    .where(
      and(
        isUnsentDraftOf(ctx.actor.userId),
        inArray(
          drafts.phoneNumberId,
          numbers.map((own) => own.phoneNumberId),
        ),
      ),
    );
  if ((own?.count ?? 0) >= draftsPerPersonMax) return fail({ code: 'too_many_drafts' });
  const now = ctx.now();
  const draftId = v7();
  await ctx.db.insert(drafts).values({
    id: draftId,
    ownerId: ctx.actor.userId,
    phoneNumberId: number.phoneNumberId,
    kind,
    fields: definition.emptyDraft(),
    submissionId: v7(),
    createdAt: now,
    updatedAt: now,
  });
  return ok({ draftId });
}
