import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { makeWamid } from '@/lib/sandbox/send/wamid';
import { contacts, messages } from '@/lib/sandbox/tables';
import { scheduleEvents } from '@/lib/sandbox/webhooks/schedule-events';
import { inboundValue, seconds } from '@/lib/sandbox/webhooks/webhook-value';

type PhoneContact = typeof contacts.$inferSelect;

/** The part of an inbound message that says something, as its webhook has it (Meta, messages webhook, November 2026). */
export type InboundContent =
  | {
      type: 'text';
      text: { body: string };
      /** Where it is a question about a product; the id is of no message that anybody sent. */
      context?: {
        from: string;
        id: string;
        referred_product: { catalog_id: string; product_retailer_id: string };
      };
    }
  | {
      type: 'order';
      order: {
        catalog_id: string;
        text: string;
        product_items: {
          product_retailer_id: string;
          quantity: number;
          /** In major units, as a number. */
          item_price: number;
          currency: string;
        }[];
      };
    };

/**
 * Keeps what a customer wrote or ordered at `at`, opens their customer service window from then, and lets the business
 * know.
 *
 * @returns the message's wamid
 */
export async function recordInbound(
  db: Database,
  person: PhoneContact,
  content: InboundContent,
  at: Date,
): Promise<string> {
  const wamid = makeWamid(person.waId, 'customer');
  const message = {
    ...(person.waId !== null && { from: person.waId }),
    from_user_id: person.userId,
    id: wamid,
    timestamp: seconds(at),
    ...content,
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
