import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { countUnconfirmed } from '@/lib/history/list-unconfirmed';

/** How many messages wait for a decision. */
export const GET = route({ right: 'unknown.decide', schema: z.object({}) }, async (ctx) => ({
  count: await countUnconfirmed(ctx),
}));
