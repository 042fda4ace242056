import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { events, messages } from '@/lib/sandbox/tables';
import { postWebhook } from './post-webhook';
import { retryDelayMs } from './retry-delay';

const batchSize = 100;
const postsAtOnce = 8;

type Event = typeof events.$inferSelect;

const statusesBefore = {
  sent: ['accepted'],
  delivered: ['accepted', 'sent'],
  read: ['accepted', 'sent', 'delivered'],
  failed: ['accepted', 'sent'],
} as const;

/**
 * Lets everything happen whose time has come: statuses change, webhooks go out, what was not answered with 200 is put
 * off. Two callers at once share the work. A message's own events go out one after another, in their order.
 *
 * @returns how many events were taken up
 */
export async function runDueEvents(sandbox: Sandbox): Promise<number> {
  const taken = await takeDueEvents(sandbox);
  // An app that is not subscribed is told nothing, now or later.
  const told = taken.length > 0 && (await readSettings(sandbox.db)).appSubscribed;
  const queues = [...groupBy(taken, (event) => event.messageId).values()];
  const workers = Array.from({ length: Math.min(postsAtOnce, queues.length) }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const event of queue) await tell(told ? sandbox : { ...sandbox, webhook: null }, event);
    }
  });
  await Promise.all(workers);
  return taken.length;
}

/**
 * @returns milliseconds until the next event is due, 0 when one is overdue, null when nothing waits
 */
export async function msUntilNextEvent(sandbox: Sandbox): Promise<number | null> {
  const [next] = await sandbox.db
    .select({ dueAt: events.dueAt })
    .from(events)
    .where(isNull(events.doneAt))
    .orderBy(asc(events.dueAt))
    .limit(1);
  return next ? Math.max(0, next.dueAt.getTime() - sandbox.now().getTime()) : null;
}

/** Takes events by putting them off to their next attempt: whoever dies on the way leaves nothing to clear up. */
async function takeDueEvents(sandbox: Sandbox): Promise<Event[]> {
  const now = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(events)
      .where(and(isNull(events.doneAt), lte(events.dueAt, now)))
      .orderBy(asc(events.dueAt), asc(events.id))
      .limit(batchSize)
      .for('update', { skipLocked: true });
    for (const [attempts, group] of groupBy(due, (event) => event.attempts)) {
      const delayMs = retryDelayMs(attempts + 1);
      const next = delayMs === null ? { doneAt: now } : { dueAt: new Date(now.getTime() + delayMs) };
      const ids = group.map((event) => event.id);
      await tx
        .update(events)
        .set({ attempts: attempts + 1, ...next })
        .where(inArray(events.id, ids));
    }
    await applyStatuses(tx, due);
    return due;
  });
}

/** A status becomes true the moment it is due, whether or not the business can be told. */
async function applyStatuses(db: Database, due: Event[]): Promise<void> {
  const first = due.filter((event) => event.attempts === 0);
  const touched = new Set<string>();
  for (const [status, group] of groupBy(first, (event) => event.status)) {
    if (status === null || group[0] === undefined) continue;
    const dated = status === 'delivered' ? { deliveredAt: group[0].dueAt } : {};
    const changed = await db
      .update(messages)
      .set({ status, ...dated })
      .where(
        and(
          inArray(
            messages.id,
            group.map((event) => event.messageId),
          ),
          inArray(messages.status, statusesBefore[status]),
        ),
      )
      .returning({ contactId: messages.contactId });
    for (const { contactId } of changed) if (contactId !== null) touched.add(contactId);
  }
  if (touched.size > 0) await notify(db, 'sandbox', [...touched]);
}

async function tell(sandbox: Sandbox, event: Event): Promise<void> {
  if (!(await postWebhook(sandbox, event.value))) return;
  await sandbox.db.update(events).set({ doneAt: sandbox.now() }).where(eq(events.id, event.id));
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
