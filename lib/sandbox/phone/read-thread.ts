import { and, eq } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts, messages } from '@/lib/sandbox/tables';
import { scheduleEvents } from '@/lib/sandbox/webhooks/schedule-events';
import { statusValue } from '@/lib/sandbox/webhooks/webhook-value';

/** The customer looks at the thread: what was delivered is read, and the business hears so. @returns how many were read */
export async function readThread(sandbox: Sandbox, contactId: string): Promise<number> {
  const at = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return 0;
    const unread = and(
      eq(messages.contactId, contactId),
      eq(messages.direction, 'business'),
      eq(messages.status, 'delivered'),
    );
    const read = await tx.update(messages).set({ status: 'read', readAt: at }).where(unread).returning();
    if (read.length === 0) return 0;
    await scheduleEvents(
      tx,
      read.map(({ id, wamid, callbackData }) => ({
        messageId: id,
        status: 'read',
        dueAt: at,
        value: statusValue({
          wamid,
          status: 'read',
          at,
          person,
          waId: person.waId,
          callbackData,
          error: null,
        }),
      })),
    );
    await notify(tx, 'sandbox', [contactId]);
    return read.length;
  });
}
