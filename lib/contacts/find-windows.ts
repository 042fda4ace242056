import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { type CustomerServiceWindow, customerServiceWindow } from './customer-service-window';
import { contacts, contactWindows } from './tables';

/** Whom a message goes to, as its row says. */
export type Addressee = { contactId: string | null; phone: string | null; bsuid: string | null };

type SendingFrom = { wabaId: string; phoneNumberId: string; receivingSince: Date };

/**
 * The customer service windows of many people at one number, in one question to the database. A merged contact has the
 * window of the one it became; a number that was typed that of the person who wrote from it since.
 *
 * @returns one window per person, in their order
 */
export async function findWindows(
  db: Database,
  people: readonly Addressee[],
  from: SendingFrom,
  now: Date,
): Promise<CustomerServiceWindow[]> {
  if (people.length === 0) return [];
  const lastInbounds = new Map<string, Date | null>();
  for (const row of await findLastInbounds(db, people, from)) {
    const { contactId, phone, waId, bsuid, lastInboundAt } = row;
    for (const key of keysOf({ contactId, phone, bsuid })) lastInbounds.set(key, lastInboundAt);
    for (const key of keysOf({ contactId: null, phone: waId && `+${waId}`, bsuid: null }))
      lastInbounds.set(key, lastInboundAt);
  }
  return people.map((person) => {
    const known = person.contactId === null ? person : { ...person, phone: null, bsuid: null };
    const key = keysOf(known).find((candidate) => lastInbounds.has(candidate));
    return customerServiceWindow(lastInbounds.get(key ?? '') ?? null, now, from.receivingSince);
  });
}

async function findLastInbounds(
  db: Database,
  people: readonly Addressee[],
  from: SendingFrom,
): Promise<(Addressee & { waId: string | null; lastInboundAt: Date | null })[]> {
  return await db
    .select({
      contactId: contacts.id,
      phone: contacts.phone,
      waId: contacts.waId,
      bsuid: contacts.bsuid,
      lastInboundAt: contactWindows.lastInboundAt,
    })
    .from(contacts)
    .leftJoin(
      contactWindows,
      and(
        eq(contactWindows.contactId, sql`coalesce(${contacts.mergedInto}, ${contacts.id})`),
        eq(contactWindows.phoneNumberId, from.phoneNumberId),
      ),
    )
    .where(and(eq(contacts.wabaId, from.wabaId), oneOf(people)))
    // Of two with one number the older is meant, as for a single recipient: the last one put into a map stays.
    .orderBy(desc(contacts.id));
}

/** The contact where it is known; what stands on the message only where it is not. */
function oneOf(people: readonly Addressee[]): SQL | undefined {
  const ids = people.flatMap(({ contactId }) => contactId ?? []);
  const strangers = people.filter(({ contactId }) => contactId === null);
  const phones = strangers.flatMap(({ phone }) => phone ?? []);
  const bsuids = strangers.flatMap(({ bsuid }) => bsuid ?? []);
  const conditions = [];
  if (ids.length > 0) conditions.push(inArray(contacts.id, ids));
  if (phones.length > 0) {
    conditions.push(inArray(contacts.phone, phones));
    conditions.push(
      inArray(
        contacts.waId,
        phones.map((phone) => phone.slice(1)),
      ),
    );
  }
  if (bsuids.length > 0) conditions.push(inArray(contacts.bsuid, bsuids));
  return or(...conditions);
}

function keysOf({ contactId, phone, bsuid }: Addressee): string[] {
  return [contactId && `contact ${contactId}`, phone && `phone ${phone}`, bsuid && `bsuid ${bsuid}`].filter(
    (key) => key !== null,
  );
}
