import * as z from 'zod';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import { type FoundContact, findContacts } from './find-contacts';
import { findMessages } from './find-messages';
import { type FoundProduct, findNamedProducts } from './find-named-products';
import { historyScope } from './history-scope';
import type { ListedMessage } from './listed-message';
import { searchTextMax } from './search-text-max';
import { readTypedSearch } from './typed-search';

export const searchHistorySchema = z.object({
  text: z.string().max(searchTextMax),
  /** ISO 3166-1 alpha-2: where a number without its country was typed. */
  country: z.string().max(2).default(''),
});

/** What was typed, as ids of ours: a message to open, or a customer or a product to narrow the history to. */
export type FoundInHistory = {
  messages: ListedMessage[];
  contacts: FoundContact[];
  products: FoundProduct[];
};

/**
 * Resolves a wamid, a number or a part of one, a user id, a name or a SKU to ids of ours, so that none of it has to
 * stand in an address. Nothing outside of what the actor may see is found.
 */
export async function searchHistory(
  ctx: Context,
  input: z.input<typeof searchHistorySchema>,
): Promise<Result<FoundInHistory, { code: 'forbidden' } | { code: 'invalid_input' }>> {
  const parsed = searchHistorySchema.safeParse(input);
  if (!parsed.success) return fail({ code: 'invalid_input' });
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  const search = readTypedSearch(parsed.data.text, parsed.data.country);
  const [messages, contacts, products] = await Promise.all([
    findMessages(ctx.db, search, scope.value),
    findContacts(ctx.db, search, scope.value),
    findNamedProducts(ctx.db, search),
  ]);
  return ok({ messages, contacts, products });
}
