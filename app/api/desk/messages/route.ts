import * as z from 'zod';
import { deskTimeZone } from '@/lib/entrypoints/desk-time-zone';
import { route } from '@/lib/entrypoints/route';
import { filtersOfQuery, filtersQuerySchema } from '@/lib/history/filters-query';
import { listMessages } from '@/lib/history/list-messages';

const querySchema = z.intersection(filtersQuerySchema, z.object({ cursor: z.uuid().optional() }));

/** A page of the messages the person may see, newest first. */
export const GET = route({ right: 'history.own', schema: querySchema }, async (ctx, { cursor, ...query }) => {
  const timeZone = await deskTimeZone();
  const page = await listMessages(ctx, { ...filtersOfQuery(query), timeZone, cursor: cursor ?? null });
  if (page.ok) return page.value;
  return Response.json({ error: page.error }, { status: page.error.code === 'forbidden' ? 403 : 400 });
});
