import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { mergeContacts } from './merge-contacts';
import { contacts } from './tables';

export type Contact = typeof contacts.$inferSelect;

/** What is known of a person from a webhook or an answer of Meta's. At least one of `waId` and `bsuid` is given. */
export type ContactIdentity = {
  wabaId: string;
  waId: string | null;
  bsuid: string | null;
  /** E.164; where it is not given it follows from `waId`. */
  phone?: string | null;
  /** The name the person gave themselves, or null when it was not said. */
  name?: string | null;
};

/**
 * The contact with this identity, made if there is none. Two contacts that turn out to be one person are merged. The
 * BSUID is the person; a phone number can pass to somebody else, and then goes to the person it was last seen with.
 */
export async function findOrCreateContact(
  db: Database,
  identity: ContactIdentity,
  now: Date,
): Promise<Contact> {
  return await db.transaction(async (tx) => {
    const found = await findOrInsert(tx, identity, now);
    const byBsuid = found.find((row) => identity.bsuid !== null && row.bsuid === identity.bsuid);
    const byWaId = found.find((row) => identity.waId !== null && row.waId === identity.waId);
    if (byBsuid && byWaId && byBsuid.id !== byWaId.id) {
      if (byWaId.bsuid === null) await mergeContacts(tx, { from: byWaId, into: byBsuid });
      else await giveUpNumber(tx, byWaId.id);
    } else if (!byBsuid && byWaId && identity.bsuid !== null && byWaId.bsuid !== null) {
      await giveUpNumber(tx, byWaId.id);
      return await insertContact(tx, identity, now);
    }
    const contact = byBsuid ?? byWaId;
    if (!contact) throw new Error('A contact was neither found nor made.');
    return await learn(tx, contact, identity);
  });
}

/** Both rows the identity may match, locked; a new one when there are none, also when another process makes it meanwhile. */
async function findOrInsert(tx: Database, identity: ContactIdentity, now: Date): Promise<Contact[]> {
  const find = () => tx.select().from(contacts).where(matching(identity)).orderBy(contacts.id).for('update');
  const found = await find();
  if (found.length > 0) return found;
  await tx.insert(contacts).values(newContact(identity, now)).onConflictDoNothing();
  return await find();
}

function matching({ wabaId, waId, bsuid }: ContactIdentity): SQL | undefined {
  const ids = [];
  if (waId !== null) ids.push(eq(contacts.waId, waId));
  if (bsuid !== null) ids.push(eq(contacts.bsuid, bsuid));
  return and(eq(contacts.wabaId, wabaId), ids.length === 0 ? sql`false` : or(...ids));
}

function newContact(
  { wabaId, waId, bsuid, phone, name }: ContactIdentity,
  now: Date,
): typeof contacts.$inferInsert {
  return { id: v7(), wabaId, waId, bsuid, phone: phone ?? phoneOf(waId), name: name ?? '', createdAt: now };
}

async function insertContact(tx: Database, identity: ContactIdentity, now: Date): Promise<Contact> {
  const [contact] = await tx.insert(contacts).values(newContact(identity, now)).returning();
  if (!contact) throw new Error('An insert returned no row.');
  return contact;
}

async function giveUpNumber(tx: Database, contactId: string): Promise<void> {
  await tx.update(contacts).set({ waId: null, phone: null }).where(eq(contacts.id, contactId));
}

async function learn(tx: Database, contact: Contact, identity: ContactIdentity): Promise<Contact> {
  const waId = identity.waId ?? contact.waId;
  const numberIsNew = waId !== contact.waId;
  const known = {
    waId,
    bsuid: identity.bsuid ?? contact.bsuid,
    phone: identity.phone ?? (numberIsNew || contact.phone === null ? phoneOf(waId) : contact.phone),
    name: identity.name || contact.name,
  };
  const nothingNew =
    !numberIsNew &&
    known.bsuid === contact.bsuid &&
    known.phone === contact.phone &&
    known.name === contact.name;
  if (nothingNew) return contact;
  await tx.update(contacts).set(known).where(eq(contacts.id, contact.id));
  return { ...contact, ...known };
}

/** A wa_id is a phone number without its plus sign (Meta, "Webhooks: messages", September 2026). */
function phoneOf(waId: string | null): string | null {
  return waId !== null && /^[1-9]\d{5,14}$/.test(waId) ? `+${waId}` : null;
}
