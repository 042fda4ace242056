import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '@/lib/team/context';
import { isSandboxPerson } from '@/lib/team/create-own-administrator';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Connection } from './connection/connection-schema';
import { openTested } from './connection/tested-connection';
import { lockAccounts } from './lock-accounts';
import { storeAccount } from './store-account';
import { phoneNumbers, wabas } from './tables';

export type ConnectAccountError =
  | { code: 'forbidden' }
  /** Who came through the sandbox's door makes an account of their own first: that door closes. */
  | { code: 'own_account_missing' }
  /** What was tested is too old, or was not tested here. */
  | { code: 'test_again' }
  /** The environment has this account, and it alone changes it. */
  | { code: 'from_environment' };

/**
 * Connects a number of a company's own, or replaces the secrets of its account, as it was tested. The first account
 * ends the sandbox in the same transaction: all of it happens, or nothing.
 *
 * @param sealed what the test handed out
 */
export async function connectAccount(
  ctx: Context,
  { sealed }: { sealed: string },
): Promise<Result<{ wabaId: string }, ConnectAccountError>> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !hasRight(actor.role, 'accounts.manage')) return fail({ code: 'forbidden' });
  const tested = openTested(sealed, actor.userId, ctx.now());
  if (!tested) return fail({ code: 'test_again' });
  return ctx.db.transaction(async (tx) => {
    await lockAccounts(tx);
    if (await isSandboxPerson(tx, actor.userId)) return fail({ code: 'own_account_missing' });
    if (await isOfEnvironment({ ...ctx, db: tx }, tested.connection))
      return fail({ code: 'from_environment' });
    await storeAccount({ ...ctx, db: tx }, { ...tested, origin: 'meta' });
    return ok({ wabaId: tested.connection.wabaId });
  });
}

async function isOfEnvironment(ctx: Context, { wabaId, phoneNumberId }: Connection): Promise<boolean> {
  const live = await ctx.db
    .select({ wabaId: wabas.id, phoneNumberId: phoneNumbers.id })
    .from(wabas)
    .innerJoin(phoneNumbers, eq(phoneNumbers.wabaId, wabas.id))
    .where(and(eq(wabas.origin, 'environment'), isNull(wabas.closedAt)));
  return live.some((number) => number.wabaId === wabaId || number.phoneNumberId === phoneNumberId);
}
