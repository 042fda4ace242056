import { inArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { hasRight } from './rights';
import { users } from './tables';

type Person = typeof users.$inferSelect;

export type PersonError = { code: 'forbidden' | 'not_found' | 'own_account' | 'sandbox_door' };

/**
 * Locks somebody whose place in the team is about to change, together with the administrator who changes it, until the
 * transaction ends. Nobody changes their own place and whoever changes another's is an active administrator at that
 * moment, so an administrator always remains, however many lower each other at once.
 */
export async function lockPerson(
  ctx: Context,
  tx: Database,
  userId: string,
): Promise<Result<Person, PersonError>> {
  if (ctx.actor.kind !== 'user') return fail({ code: 'forbidden' });
  const actorId = ctx.actor.userId;
  if (actorId === userId) return fail({ code: 'own_account' });
  const rows = await tx
    .select()
    .from(users)
    .where(inArray(users.id, [actorId, userId]))
    // In one order, whoever it is that locks them.
    .orderBy(users.id)
    .for('update');
  const actor = rows.find(({ id }) => id === actorId);
  const person = rows.find(({ id }) => id === userId);
  if (!actor || actor.disabledAt !== null || !hasRight(actor.role, 'team.manage'))
    return fail({ code: 'forbidden' });
  if (!person || (actor.origin === 'sandbox' && person.origin === 'desk')) return fail({ code: 'not_found' });
  if (person.origin === 'sandbox' && person.email === null) return fail({ code: 'sandbox_door' });
  return ok(person);
}
