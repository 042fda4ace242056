import { route } from '@/lib/entrypoints/route';
import { describeFilters } from '@/lib/history/describe-filters';
import { filtersOfQuery, filtersQuerySchema } from '@/lib/history/filters-query';

/** Whom and what the ids of an address stand for. */
export const GET = route({ right: 'history.own', schema: filtersQuerySchema }, async (ctx, query) => {
  const described = await describeFilters(ctx, filtersOfQuery(query));
  if (described.ok) return described.value;
  return Response.json({ error: described.error }, { status: 403 });
});
