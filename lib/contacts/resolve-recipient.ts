import { and, eq, or } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { fail, ok, type Result } from '@/lib/values/result';
import { type CustomerServiceWindow, customerServiceWindow } from './customer-service-window';
import type { Contact } from './find-or-create-contact';
import type { Recipient } from './recipient';
import { contacts, contactWindows } from './tables';

/** A recipient as Meta can be told it, and the window that decides what may be sent. */
export type ResolvedRecipient = {
  contactId: string | null;
  phone: string | null;
  bsuid: string | null;
  name: string;
  window: CustomerServiceWindow;
};

type SendingFrom = { wabaId: string; phoneNumberId: string; receivingSince: Date };

/**
 * Finds the person behind `recipient` as the account that sends knows them. A typed number nobody is known by resolves
 * to itself; a merged contact to the one it became.
 */
export async function resolveRecipient(
  db: Database,
  recipient: Recipient,
  from: SendingFrom,
  now: Date,
): Promise<Result<ResolvedRecipient, { code: 'contact_not_found' }>> {
  const contact = await findRecipient(db, recipient, from.wabaId);
  if (!contact && 'contactId' in recipient) return fail({ code: 'contact_not_found' });
  const lastInboundAt = contact ? await findLastInbound(db, contact.id, from.phoneNumberId) : null;
  const window = customerServiceWindow(lastInboundAt, now, from.receivingSince);
  if (!contact) {
    const phone = 'phone' in recipient ? recipient.phone : null;
    return ok({ contactId: null, phone, bsuid: null, name: '', window });
  }
  const phone =
    'phone' in recipient ? recipient.phone : (contact.phone ?? (contact.waId && `+${contact.waId}`));
  return ok({ contactId: contact.id, phone, bsuid: contact.bsuid, name: contact.name, window });
}

async function findRecipient(
  db: Database,
  recipient: Recipient,
  wabaId: string,
): Promise<Contact | undefined> {
  const named =
    'contactId' in recipient
      ? eq(contacts.id, recipient.contactId)
      : or(eq(contacts.phone, recipient.phone), eq(contacts.waId, recipient.phone.slice(1)));
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.wabaId, wabaId), named))
    .orderBy(contacts.id)
    .limit(1);
  return contact?.mergedInto ? await findRecipient(db, { contactId: contact.mergedInto }, wabaId) : contact;
}

async function findLastInbound(db: Database, contactId: string, phoneNumberId: string): Promise<Date | null> {
  const [window] = await db
    .select()
    .from(contactWindows)
    .where(and(eq(contactWindows.contactId, contactId), eq(contactWindows.phoneNumberId, phoneNumberId)));
  return window?.lastInboundAt ?? null;
}
