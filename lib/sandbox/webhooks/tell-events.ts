import { performance } from 'node:perf_hooks';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { events } from '@/lib/sandbox/tables';
import { claimedUntil, claimFreshMs } from './claim';
import { groupBy } from './group-by';
import { postWebhook } from './post-webhook';
import { retryDelayMs } from './retry-delay';
import type { TakenEvent } from './schedule-events';

const postsAtOnce = 8;

/**
 * POSTs what was taken: a message's own events one after another, in their order, and the events of a batch together.
 * What is not answered with 200 is put off, a batch as a whole. The 200 is recorded at once, and nothing stands between
 * the two: only a process killed within that moment leaves what is told twice.
 */
export async function tellEvents(sandbox: Sandbox, taken: TakenEvent[]): Promise<void> {
  if (taken.length === 0) return;
  const takenAt = performance.now();
  const { appSubscribed } = await readSettings(sandbox.db);
  // An app that is not subscribed is told nothing, now or later.
  const listening = appSubscribed ? sandbox : { ...sandbox, webhook: null };
  const told = taken.filter(({ silent }) => !silent);
  const queues = [...groupBy(told, ({ batch, messageId }) => batch ?? messageId).values()];
  const workers = Array.from({ length: Math.min(postsAtOnce, queues.length) }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const post of postsOf(queue)) {
        const waited = performance.now() - takenAt > claimFreshMs;
        if (!waited || (await takeAgain(sandbox, post))) await tell(listening, post);
      }
    }
  });
  await Promise.all(workers);
}

/** The events of each POST. */
function postsOf(queue: TakenEvent[]): TakenEvent[][] {
  return queue[0]?.batch == null ? queue.map((event) => [event]) : [queue];
}

/** @returns whether all of it is still ours to tell */
async function takeAgain(sandbox: Sandbox, post: TakenEvent[]): Promise<boolean> {
  const dueAt = claimedUntil(sandbox.now());
  return (await change(sandbox, post, { dueAt })) === post.length;
}

async function tell(sandbox: Sandbox, post: TakenEvent[]): Promise<void> {
  const answered = await postWebhook(sandbox, post);
  const now = sandbox.now();
  const delayMs = answered ? null : retryDelayMs(post[0]?.attempts ?? 1);
  const next = delayMs === null ? { doneAt: now } : { dueAt: new Date(now.getTime() + delayMs) };
  await change(sandbox, post, next);
}

/** Changes what nobody else has taken since. @returns how many there were */
async function change(
  { db }: Sandbox,
  post: TakenEvent[],
  values: Partial<typeof events.$inferInsert>,
): Promise<number> {
  let changed = 0;
  for (const [attempts, group] of groupBy(post, (event) => event.attempts)) {
    const ids = group.map(({ id }) => id);
    const ours = and(inArray(events.id, ids), eq(events.attempts, attempts), isNull(events.doneAt));
    changed += (await db.update(events).set(values).where(ours)).rowCount ?? 0;
  }
  return changed;
}
