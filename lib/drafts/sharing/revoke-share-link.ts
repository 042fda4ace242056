import { and, eq } from 'drizzle-orm';
import type * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { shareLinks } from '@/lib/drafts/tables';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { isOpen } from './is-open';
import { isWithinReach } from './is-within-reach';
import type { shareLinkSchema } from './share-schema';

/**
 * Takes a link back, one's own or, for whoever manages them, anybody's.
 *
 * @returns `not_found` when there is none, it leads nowhere already, or it is out of the actor's reach
 */
export async function revokeShareLink(
  ctx: Context,
  { shareLinkId }: z.output<typeof shareLinkSchema>,
): Promise<Result<null, { code: 'forbidden' | 'not_found' }>> {
  const { actor } = ctx;
  if (actor.kind !== 'user') return fail({ code: 'forbidden' });
  return ctx.db.transaction(async (tx) => {
    const revoked = await tx
      .update(shareLinks)
      .set({ revokedAt: ctx.now() })
      .where(and(eq(shareLinks.id, shareLinkId), isOpen(ctx.now()), isWithinReach(actor)))
      .returning({ id: shareLinks.id });
    if (revoked.length === 0) return fail({ code: 'not_found' });
    await recordAudit(
      { actor, db: tx, now: ctx.now },
      { action: 'share.revoked', subjectType: 'share_link', subjectId: shareLinkId },
    );
    return ok(null);
  });
}
