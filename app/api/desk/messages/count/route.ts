import { deskTimeZone } from '@/lib/entrypoints/desk-time-zone';
import { route } from '@/lib/entrypoints/route';
import { countMessages } from '@/lib/history/count-messages';
import { filtersOfQuery, filtersQuerySchema } from '@/lib/history/filters-query';

/** How many messages fit, of those the person may see; more than ten thousand are not counted. */
export const GET = route({ right: 'history.own', schema: filtersQuerySchema }, async (ctx, query) => {
  const counted = await countMessages(ctx, { ...filtersOfQuery(query), timeZone: await deskTimeZone() });
  if (counted.ok) return counted.value;
  return Response.json({ error: counted.error }, { status: counted.error.code === 'forbidden' ? 403 : 400 });
});
