import { limits } from '@/lib/entrypoints/limits';
import { route } from '@/lib/entrypoints/route';
import { searchHistory, searchHistorySchema } from '@/lib/history/search-history';

/** What was typed, as ids of ours. POST: wamids, numbers and names do not stand in addresses. */
export const POST = route(
  { right: 'history.own', schema: searchHistorySchema, limit: limits.search },
  async (ctx, input) => {
    const found = await searchHistory(ctx, input);
    if (found.ok) return found.value;
    return Response.json({ error: found.error }, { status: found.error.code === 'forbidden' ? 403 : 400 });
  },
);
