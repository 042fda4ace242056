import { findSendingNumber } from '@/lib/accounts/sending-account';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { readNumberFacts } from './read-number-facts';
import type { NumberFactsQuery } from './preflight-schema';
import type { NumberFacts } from './rules/facts';

/** What a verdict on a draft follows from, for whoever composes: a number's state, its catalog's, and that of products. */
export async function getNumberFacts(
  ctx: Context,
  { phoneNumberId, ids }: NumberFactsQuery,
): Promise<Result<NumberFacts, { code: 'forbidden' | 'number_not_found' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'compose')) return fail({ code: 'forbidden' });
  const number = await findSendingNumber(ctx.db, phoneNumberId);
  return number ? ok(await readNumberFacts(ctx.db, number, ids)) : fail({ code: 'number_not_found' });
}
