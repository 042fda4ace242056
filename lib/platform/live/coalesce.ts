import type { LiveEvent } from './live-event';

/** A browser hears of a topic at most ten times a second. */
const intervalMs = 100;

type Topic = { timer: NodeJS.Timeout; ids: Set<string> | null };

export type Coalescer = { push: (event: LiveEvent) => void; stop: () => void };

/** Passes the first event of a topic on at once, and gathers the ids of those that follow within a tenth of a second. */
export function coalesce(send: (event: LiveEvent) => void): Coalescer {
  const topics = new Map<string, Topic>();
  const rest = (topic: string) => {
    const ids = topics.get(topic)?.ids;
    topics.delete(topic);
    if (ids) pass({ topic, ids: [...ids] });
  };
  const pass = (event: LiveEvent) => {
    topics.set(event.topic, { timer: setTimeout(() => rest(event.topic), intervalMs), ids: null });
    send(event);
  };
  const push = (event: LiveEvent) => {
    const waiting = topics.get(event.topic);
    if (!waiting) pass(event);
    else waiting.ids = gathered(waiting.ids, event.ids);
  };
  const stop = () => {
    for (const { timer } of topics.values()) clearTimeout(timer);
    topics.clear();
  };
  return { push, stop };
}

/** No ids means the whole topic, and stays so whatever is added. */
function gathered(before: Set<string> | null, ids: string[]): Set<string> {
  if (before?.size === 0 || ids.length === 0) return new Set();
  return new Set([...(before ?? []), ...ids]);
}
