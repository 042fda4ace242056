import { and, eq, type SQL } from 'drizzle-orm';
import { isOfVisibleAccount } from '@/lib/accounts/live-accounts';
import { messages } from '@/lib/delivery/tables';
import type { Actor } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';

/**
 * Which messages an actor may read: of the accounts the desk shows, all or only those they sent.
 *
 * @returns the condition, or `forbidden`
 */
export function historyScope(actor: Actor): Result<SQL | undefined, { code: 'forbidden' }> {
  const shown = isOfVisibleAccount(messages.wabaId);
  if (actor.kind === 'system' || hasRight(actor.role, 'history.all')) return ok(shown);
  return hasRight(actor.role, 'history.own')
    ? ok(and(shown, eq(messages.senderId, actor.userId)))
    : fail({ code: 'forbidden' });
}
