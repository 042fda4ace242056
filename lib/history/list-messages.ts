import { validate } from 'uuid';
import * as z from 'zod';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ListedMessage, selectListed, toListed } from './listed-message';
import { matchingMessages } from './matching-messages';
import { messageFiltersSchema } from './message-filters';

const pageSize = 50;

const listMessagesSchema = messageFiltersSchema.extend({
  /** The `nextCursor` of the page before. */
  cursor: z.string().refine(validate).nullable().default(null),
});

export type MessagePage = { messages: ListedMessage[]; nextCursor: string | null };

/** Messages the actor may see, newest first, fifty at a time. An empty filter lets everything through. */
export async function listMessages(
  ctx: Context,
  input: z.input<typeof listMessagesSchema>,
): Promise<Result<MessagePage, { code: 'forbidden' } | { code: 'invalid_input' }>> {
  const parsed = listMessagesSchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const { cursor, ...filters } = parsed.data;
  const matching = await matchingMessages(ctx, filters, { atMost: pageSize + 1, before: cursor });
  if (!matching.ok) return matching;
  const rows = await selectListed(ctx.db, matching.value, pageSize + 1);
  const page = rows.slice(0, pageSize).map(toListed);
  return ok({ messages: page, nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null });
}
