import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { listUnconfirmed } from '@/lib/history/list-unconfirmed';

/** A page of the messages that wait for a decision. */
export const GET = route(
  { right: 'unknown.decide', schema: z.object({ cursor: z.uuid().optional() }) },
  async (ctx, { cursor }) => {
    const page = await listUnconfirmed(ctx, { cursor: cursor ?? null });
    return page.ok ? page.value : Response.json({ error: page.error }, { status: 400 });
  },
);
