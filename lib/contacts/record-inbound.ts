import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { type Contact, type ContactIdentity, findOrCreateContact } from './find-or-create-contact';
import { contactWindows } from './tables';

/**
 * Records that a person wrote to a number of ours: finds or makes the contact and counts their customer service window
 * from `writtenAt`. Safe to repeat and in any order: the window only ever moves forward.
 */
export async function recordInbound(
  db: Database,
  inbound: { identity: ContactIdentity; phoneNumberId: string; writtenAt: Date },
  now: Date,
): Promise<Contact> {
  return await db.transaction(async (tx) => {
    const contact = await findOrCreateContact(tx, inbound.identity, now);
    const lastInboundAt = inbound.writtenAt > now ? now : inbound.writtenAt;
    await tx
      .insert(contactWindows)
      .values({ contactId: contact.id, phoneNumberId: inbound.phoneNumberId, lastInboundAt })
      .onConflictDoUpdate({
        target: [contactWindows.contactId, contactWindows.phoneNumberId],
        set: { lastInboundAt: sql`greatest(${contactWindows.lastInboundAt}, excluded.last_inbound_at)` },
      });
    return contact;
  });
}
