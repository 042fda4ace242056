import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { openEventStream } from '@/lib/platform/live/event-stream';
import { findActor } from '@/lib/team/sessions';

/** How soon a stream ends after its session was revoked or its person's role changed. */
const sessionCheckMs = 15_000;

/** What has changed, as topics and ids: the browser reads again what it shows of them. */
export const GET = route({ right: 'history.own', schema: z.object({}) }, async (ctx, _input, request) => {
  const ended = new AbortController();
  const timer = setInterval(() => {
    void findActor(ctx.db, ctx.actor.sessionId, new Date())
      .then((actor) => actor?.role === ctx.actor.role || ended.abort())
      .catch(() => undefined);
  }, sessionCheckMs);
  timer.unref();
  const signal = AbortSignal.any([request.signal, ended.signal]);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return openEventStream(['messages', 'contacts', 'catalog', 'drafts', 'accounts'], signal);
});
