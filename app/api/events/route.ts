import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { sessionSignal } from '@/lib/entrypoints/session-signal';
import { openEventStream } from '@/lib/platform/live/event-stream';

/** What has changed, as topics and ids: the browser reads again what it shows of them. */
export const GET = route({ right: 'history.own', schema: z.object({}) }, async (ctx, _input, request) =>
  openEventStream(
    ['messages', 'contacts', 'catalog', 'drafts', 'numbers', 'unconfirmed', 'accounts'],
    sessionSignal(ctx, request.signal),
  ),
);
