import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { isWindowOpen } from '@/lib/sandbox/send/fate';
import { contacts, messages } from '@/lib/sandbox/tables';

/** One of the people whose phone the sandbox plays. */
export type PhoneContact = {
  id: string;
  name: string;
  /** E.164, null where the customer keeps the number to themselves. */
  phone: string | null;
  username: string | null;
  /** Language of the phone, BCP 47. */
  locale: string;
  appTooOld: boolean;
  windowOpen: boolean;
  /** Delivered messages that were not looked at. */
  unread: number;
  /** Until when the business is shown as typing, or null. */
  typingUntil: Date | null;
};

/** @returns everybody who has a phone here, in the order of the shop's list */
export async function listPhoneContacts(sandbox: Sandbox): Promise<PhoneContact[]> {
  const now = sandbox.now();
  const unread = and(
    inArray(messages.direction, ['business', 'forwarded']),
    eq(messages.status, 'delivered'),
  );
  const rows = await sandbox.db
    .select({ person: contacts, unread: sql<number>`count(*) filter (where ${unread})::int` })
    .from(contacts)
    .leftJoin(messages, eq(messages.contactId, contacts.id))
    .groupBy(contacts.id)
    .orderBy(asc(contacts.position));
  return rows.map(({ person, unread: count }) => ({
    id: person.id,
    name: person.name,
    phone: person.waId === null ? null : `+${person.waId}`,
    username: person.username,
    locale: person.locale,
    appTooOld: person.appTooOld,
    windowOpen: isWindowOpen(person.lastInboundAt, now),
    unread: count,
    typingUntil: person.typingUntil !== null && person.typingUntil > now ? person.typingUntil : null,
  }));
}
