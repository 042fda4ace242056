import { asc, isNull } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { events } from '@/lib/sandbox/tables';
import { takeDueEvents } from './take-due-events';
import { tellEvents } from './tell-events';

/**
 * Lets everything happen whose time has come: statuses change, webhooks go out, what was not answered with 200 is put
 * off. Two callers at once share the work.
 *
 * @returns how many events were taken up
 */
export async function runDueEvents(sandbox: Sandbox): Promise<number> {
  const taken = await takeDueEvents(sandbox);
  await tellEvents(sandbox, taken);
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
