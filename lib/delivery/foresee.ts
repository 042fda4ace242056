import type { SendingAccount } from '@/lib/accounts/sending-account';
import type { CustomerServiceWindow } from '@/lib/contacts/customer-service-window';
import { readNumberFacts } from '@/lib/preflight/read-number-facts';
import { outlineDraft } from '@/lib/preflight/rules/outline-draft';
import type { Point } from '@/lib/preflight/rules/point';
import { runPreflight } from '@/lib/preflight/rules/run-preflight';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import type { MessageContent } from './compose-content';

export type ForeseenError = { code: 'window_closed' } | { code: 'would_be_refused'; point: Point };

/**
 * What Meta would make of a message, from what the desk knows at this moment.
 *
 * @returns what makes it go out poorer or on chance, or why it would be refused
 */
export async function foresee(
  ctx: Context,
  account: SendingAccount,
  content: MessageContent,
  window: CustomerServiceWindow,
): Promise<Result<{ poorer: Point[] }, ForeseenError>> {
  const number = await readNumberFacts(ctx.db, account, content.retailerIds);
  const draft = outlineDraft(content.kind, content.draft, 0);
  const { points } = runPreflight({ draft, window, number, now: ctx.now() });
  const refused = points.find(({ tone }) => tone === 'red');
  if (refused?.rule === 'window') return fail({ code: 'window_closed' });
  if (refused) return fail({ code: 'would_be_refused', point: refused });
  return ok({ poorer: points.filter(({ tone }) => tone === 'amber') });
}
