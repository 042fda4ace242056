import { and, asc, eq, exists } from 'drizzle-orm';
import { messages } from '@/lib/delivery/tables';
import type { Context } from '@/lib/team/context';
import { users } from '@/lib/team/tables';
import { ok, type Result } from '@/lib/values/result';
import { historyScope } from './history-scope';

/** Somebody who has sent a message. */
export type Sender = { id: string; name: string };

/** Who has sent a message the actor may see, by name. Whoever has left stays, with their messages. */
export async function listSenders(ctx: Context): Promise<Result<Sender[], { code: 'forbidden' }>> {
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  const sent = ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.senderId, users.id), scope.value));
  return ok(
    await ctx.db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(exists(sent))
      .orderBy(asc(users.name), asc(users.id)),
  );
}
