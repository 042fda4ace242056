import * as z from 'zod';
import { messageStates } from '@/lib/delivery/message-state';
import { route } from '@/lib/entrypoints/route';
import { listMessages } from '@/lib/history/list-messages';

/** A query parameter given once or several times. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((one) => [one])]).default([]);
}

const querySchema = z.object({
  status: listOf(z.enum(messageStates)),
  kind: listOf(z.string().max(64)),
  cursor: z.uuid().optional(),
});

/** A page of the messages the person may see, newest first. */
export const GET = route(
  { right: 'history.own', schema: querySchema },
  async (ctx, { status, kind, cursor }) => {
    const page = await listMessages(ctx, { statuses: status, kinds: kind, cursor: cursor ?? null });
    if (page.ok) return page.value;
    return Response.json({ error: page.error }, { status: page.error.code === 'forbidden' ? 403 : 400 });
  },
);
