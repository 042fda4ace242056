import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { listNumbers } from '@/lib/history/list-numbers';

/** Every number of the desk and how it is doing. */
export const GET = route({ right: 'numbers.manage', schema: z.object({}) }, async (ctx) => {
  const numbers = await listNumbers(ctx);
  return numbers.ok ? numbers.value : Response.json({ error: numbers.error }, { status: 403 });
});
