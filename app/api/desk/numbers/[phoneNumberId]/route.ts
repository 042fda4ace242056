import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { getNumber, type NumberStatus } from '@/lib/history/list-numbers';
import { listWaiting, type WaitingMessages } from '@/lib/history/list-waiting';

/** A number, and what waits for it. */
export type NumberAnswer = { number: NumberStatus; waiting: WaitingMessages };

export const GET = route(
  { right: 'numbers.manage', schema: z.object({ phoneNumberId: z.string().max(64) }) },
  async (ctx, { phoneNumberId }): Promise<NumberAnswer | Response> => {
    const [number, waiting] = await Promise.all([
      getNumber(ctx, phoneNumberId),
      listWaiting(ctx, phoneNumberId),
    ]);
    if (number.ok && waiting.ok) return { number: number.value, waiting: waiting.value };
    return Response.json({ error: { code: 'not_found' } }, { status: 404 });
  },
);
