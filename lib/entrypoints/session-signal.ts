import 'server-only';
import { subscribe } from '@/lib/platform/live/listener';
import type { Context } from '@/lib/team/context';
import { findActor, sessionsTopic } from '@/lib/team/sessions';
import type { UserActor } from './current-actor';

/** A session also ends by the clock, of which nobody tells. */
const clockCheckMs = 60_000;

/**
 * For answers that stay open: fires when the request is over, or as soon as the session behind it ends or its person's
 * role changes, in whichever process that happens.
 */
export function sessionSignal(ctx: Context & { actor: UserActor }, request: AbortSignal): AbortSignal {
  const ended = new AbortController();
  const check = () => {
    void findActor(ctx.db, ctx.actor.sessionId, ctx.now())
      .then((actor) => actor?.role === ctx.actor.role || ended.abort())
      // Without the database nobody can say that the session stands; the next check asks again.
      .catch(() => undefined);
  };
  const unsubscribe = subscribe([sessionsTopic], (event) => {
    // What was told while the connection was down is asked for.
    if (event === 'reconnected' || event.ids.includes(ctx.actor.userId)) check();
  });
  const timer = setInterval(check, clockCheckMs);
  timer.unref();
  const signal = AbortSignal.any([request, ended.signal]);
  const stop = () => {
    clearInterval(timer);
    unsubscribe();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  // What ended between the look at the session and the subscription was not heard.
  check();
  return signal;
}
