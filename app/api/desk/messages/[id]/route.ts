import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { getMessage } from '@/lib/history/get-message';

/** Everything about one message; 404 also for one the person may not see. */
export const GET = route(
  { right: 'history.own', schema: z.object({ id: z.string() }) },
  async (ctx, { id }) => {
    const message = await getMessage(ctx, id);
    if (message.ok) return message.value;
    return Response.json(
      { error: message.error },
      { status: message.error.code === 'not_found' ? 404 : 403 },
    );
  },
);
