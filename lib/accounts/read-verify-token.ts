import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { openAccountSecret } from './account-secrets';
import { wabas } from './tables';

/**
 * The verify token of an account connected in the settings, which has to be copied into Meta's pages: the one secret
 * that is shown, to who may connect accounts, until Meta's handshake has come with it.
 *
 * @returns null when it is no longer, or not at all, to be shown
 */
export async function readVerifyToken(ctx: Context, wabaId: string): Promise<string | null> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !hasRight(actor.role, 'accounts.manage')) return null;
  const [waba] = await ctx.db
    .select()
    .from(wabas)
    .where(
      and(
        eq(wabas.id, wabaId),
        eq(wabas.origin, 'meta'),
        isNull(wabas.closedAt),
        isNull(wabas.webhookVerifiedAt),
      ),
    );
  return waba ? openAccountSecret(wabaId, 'verify_token', waba.verifyTokenSealed) : null;
}
