import { and, asc, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { events, messages } from '@/lib/sandbox/tables';
import { claimedUntil } from './claim';
import { groupBy } from './group-by';
import type { TakenEvent } from './schedule-events';

const batchSize = 100;

const statusesBefore = {
  sent: ['accepted'],
  delivered: ['accepted', 'sent'],
  read: ['accepted', 'sent', 'delivered'],
  failed: ['accepted', 'sent'],
} as const;

/**
 * Takes what is due, in order, by putting it off for as long as telling may take: whoever dies on the way leaves nothing
 * to clear up. What nobody is told of is done with.
 */
export async function takeDueEvents(sandbox: Sandbox): Promise<TakenEvent[]> {
  const now = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(events)
      .where(and(isNull(events.doneAt), lte(events.dueAt, now)))
      .orderBy(asc(events.dueAt), asc(events.id))
      .limit(batchSize)
      .for('update', { skipLocked: true });
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const doneAt = sql`case when ${events.silent} then ${now.toISOString()}::timestamptz end`;
    await tx
      .update(events)
      .set({ attempts: sql`${events.attempts} + 1`, dueAt: claimedUntil(now), doneAt })
      .where(inArray(events.id, ids));
    await applyStatuses(tx, due);
    return due.map((event) => ({ ...event, attempts: event.attempts + 1 }));
  });
}

/** A status becomes true the moment it is due, whether or not the business can be told. */
async function applyStatuses(db: Database, due: TakenEvent[]): Promise<void> {
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
