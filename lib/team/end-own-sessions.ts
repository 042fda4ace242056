import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Context } from './context';
import { endSession, endSessionsOf } from './sessions';
import { sessions } from './tables';

/** One session by its id, or all but the one that asks. */
export const endOwnSessionsSchema = z.strictObject({ which: z.union([z.uuid(), z.literal('others')]) });

/** Signs the person out elsewhere: in one browser, or everywhere but here. */
export async function endOwnSessions(
  ctx: Context,
  { which }: z.output<typeof endOwnSessionsSchema>,
): Promise<Result<null, { code: 'forbidden' } | { code: 'not_found' }>> {
  if (ctx.actor.kind !== 'user') return fail({ code: 'forbidden' });
  const { userId, sessionId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    if (which === 'others') await endSessionsOf(tx, userId, ctx.now(), sessionId);
    else {
      const [own] = await tx
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.id, which), eq(sessions.userId, userId)));
      if (!own) return fail({ code: 'not_found' });
      await endSession(tx, which, ctx.now());
    }
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'session.ended',
        subjectType: which === 'others' ? 'user' : 'session',
        subjectId: which === 'others' ? userId : which,
      },
    );
    return ok(null);
  });
}
