import { count } from 'drizzle-orm';
import type * as z from 'zod';
import { messages } from '@/lib/delivery/tables';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { matchingMessages } from './matching-messages';
import { messageFiltersSchema } from './message-filters';

/** Counting further would take longer than anybody looks at the figure. */
const countMax = 10_000;

/** How many messages fit; `isMore` when they are more than `count`, which then stands at its limit. */
export type MessageCount = { count: number; isMore: boolean };

/** Counts the messages that fit and that the actor may see, up to ten thousand. */
export async function countMessages(
  ctx: Context,
  input: z.input<typeof messageFiltersSchema>,
): Promise<Result<MessageCount, { code: 'forbidden' } | { code: 'invalid_input' }>> {
  const parsed = messageFiltersSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const matching = await matchingMessages(ctx, parsed.data, { atMost: countMax + 1 });
  if (!matching.ok) return matching;
  const found = ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(matching.value)
    .limit(countMax + 1)
    .as('found');
  const [row] = await ctx.db.select({ count: count() }).from(found);
  const counted = row?.count ?? 0;
  return ok({ count: Math.min(counted, countMax), isMore: counted > countMax });
}
