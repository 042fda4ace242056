import * as z from 'zod';
import { readMetaHistory } from '@/lib/delivery/read-meta-history';
import { route } from '@/lib/entrypoints/route';

/** What Meta's own history says of a message whose wamid is known. */
export const GET = route(
  { right: 'unknown.decide', schema: z.object({ id: z.uuid() }) },
  async (ctx, { id }) => {
    const told = await readMetaHistory(ctx, id);
    return told.ok ? told.value : Response.json({ error: told.error }, { status: 404 });
  },
);
