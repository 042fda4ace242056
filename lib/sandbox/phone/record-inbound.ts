import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { makeWamid } from '@/lib/sandbox/send/wamid';
import { contacts, messages } from '@/lib/sandbox/tables';
import { scheduleEvents } from '@/lib/sandbox/webhooks/schedule-events';
import { inboundValue, seconds } from '@/lib/sandbox/webhooks/webhook-value';

type PhoneContact = typeof contacts.$inferSelect;

/**
 * Keeps a text that a customer wrote at `at`, opens their customer service window from then, and lets the business know.
 *
 * @returns the message's wamid
 */
export async function recordInboundText(
  db: Database,
  person: PhoneContact,
  text: string,
  at: Date,
): Promise<string> {
  const wamid = makeWamid(person.waId, 'customer');
  const message = {
    ...(person.waId !== null && { from: person.waId }),
    from_user_id: person.userId,
    id: wamid,
    timestamp: seconds(at),
    type: 'text',
    text: { body: text },
  };
  const id = v7();
  await db.insert(messages).values({
    id,
    wamid,
    direction: 'customer',
    contactId: person.id,
    message,
    droppedRetailerIds: [],
    status: 'received',
    createdAt: at,
  });
  await db.update(contacts).set({ lastInboundAt: at }).where(eq(contacts.id, person.id));
  const value = inboundValue(person, message);
  await scheduleEvents(db, [{ messageId: id, status: null, value, dueAt: at }]);
  await notify(db, 'sandbox', [person.id]);
  return wamid;
}
