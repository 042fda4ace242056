import { and, eq, inArray } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import { bendEvents } from '@/lib/sandbox/mischief/bend-events';
import type { StatusKind } from '@/lib/sandbox/mischief/status-kinds';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts, messages } from '@/lib/sandbox/tables';
import { type ScheduledEvent, scheduleEvents } from '@/lib/sandbox/webhooks/schedule-events';
import { statusValue } from '@/lib/sandbox/webhooks/webhook-value';

/** What can still be done to the one webhook that says read. */
const lasting: readonly StatusKind[] = ['late', 'doubled', 'batched', 'all_lost'];

/**
 * The customer looks at the thread: what was delivered is read, and the business hears so of what it sent itself.
 *
 * @returns how many were read
 */
export async function readThread(sandbox: Sandbox, contactId: string): Promise<number> {
  const at = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return 0;
    const unread = and(
      eq(messages.contactId, contactId),
      inArray(messages.direction, ['business', 'forwarded']),
      eq(messages.status, 'delivered'),
    );
    const read = await tx.update(messages).set({ status: 'read', readAt: at }).where(unread).returning();
    if (read.length === 0) return 0;
    await scheduleEvents(
      tx,
      read
        .filter(({ direction }) => direction === 'business')
        .flatMap((message) => readEvents(message, person, at)),
    );
    await notify(tx, 'sandbox', [contactId]);
    return read.length;
  });
}

function readEvents(
  { id, wamid, callbackData, mischief }: typeof messages.$inferSelect,
  person: typeof contacts.$inferSelect,
  at: Date,
): ScheduledEvent[] {
  const { waId } = person;
  const value = statusValue({ wamid, status: 'read', at, person, waId, callbackData, error: null });
  const statuses = mischief.filter((kind) => lasting.includes(kind));
  return bendEvents([{ messageId: id, status: 'read', value, dueAt: at }], { statuses, chance: () => 0 }, at);
}
