import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { hasRight } from './rights';
import { users } from './tables';

type TeamActor = { userId: string; origin: 'sandbox' | 'desk' };

/**
 * The administrator behind `ctx` as the database has them at this moment. Whoever belongs to the sandbox administers the
 * sandbox's people alone, because its doors need no password.
 */
export async function teamActor(
  ctx: Context,
  db: Database = ctx.db,
): Promise<Result<TeamActor, { code: 'forbidden' }>> {
  if (ctx.actor.kind !== 'user') return fail({ code: 'forbidden' });
  const { userId } = ctx.actor;
  const [row] = await db.select().from(users).where(eq(users.id, userId));
  if (!row || row.disabledAt !== null || !hasRight(row.role, 'team.manage'))
    return fail({ code: 'forbidden' });
  return ok({ userId, origin: row.origin });
}
