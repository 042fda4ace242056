import { eq, type SQL } from 'drizzle-orm';
import { messages } from '@/lib/delivery/tables';
import type { Actor } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';

/**
 * Which messages an actor may read: all, or only those they sent.
 *
 * @returns the condition (none for all), or `forbidden`
 */
export function historyScope(actor: Actor): Result<SQL | undefined, { code: 'forbidden' }> {
  if (actor.kind === 'system' || hasRight(actor.role, 'history.all')) return ok(undefined);
  return hasRight(actor.role, 'history.own')
    ? ok(eq(messages.senderId, actor.userId))
    : fail({ code: 'forbidden' });
}
