import { and, asc, eq, exists, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { wabas } from '@/lib/accounts/tables';
import { contacts } from '@/lib/contacts/tables';
import { messages } from '@/lib/delivery/tables';
import type { Database } from '@/lib/platform/db/database';
import { escapeLike } from '@/lib/platform/db/escape-like';
import { type ShownRecipient, showRecipient } from './recipient-name';
import type { TypedSearch } from './typed-search';

const foundMax = 6;
/** Whoever looks for one of more than so many types another letter. */
const candidatesMax = 1000;

/** A customer somebody has sent messages to. */
export type FoundContact = ShownRecipient & { contactId: string };

/** Customers by user id, number, part of a number, or name: those with messages within `scope`, and no others. */
export async function findContacts(
  db: Database,
  search: TypedSearch,
  scope: SQL | undefined,
): Promise<FoundContact[]> {
  const named = or(...readings(db, search));
  return named ? (await selectWritten(db, and(named, isNull(contacts.mergedInto)), scope)).map(toFound) : [];
}

/** The customer of an id, also of one that was merged into another since. */
export async function findContactById(
  db: Database,
  contactId: string,
  scope: SQL | undefined,
): Promise<FoundContact | null> {
  const mergedInto = db
    .select({ id: contacts.mergedInto })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), isNotNull(contacts.mergedInto)));
  const named = or(
    and(eq(contacts.id, contactId), isNull(contacts.mergedInto)),
    inArray(contacts.id, mergedInto),
  );
  const [row] = await selectWritten(db, named, scope);
  return row ? toFound(row) : null;
}

/** Contacts that have messages within `scope`, among the first thousand that are named so. */
function selectWritten(db: Database, named: SQL | undefined, scope: SQL | undefined) {
  const candidates = db.select({ id: contacts.id }).from(contacts).where(named).limit(candidatesMax);
  return db
    .select()
    .from(contacts)
    .where(and(inArray(contacts.id, candidates), hasMessages(db, scope)))
    .orderBy(asc(contacts.name), asc(contacts.id))
    .limit(foundMax);
}

function toFound(row: typeof contacts.$inferSelect): FoundContact {
  const { id, name, phone, waId, bsuid } = row;
  const ids = { recipientPhone: phone ?? waId, recipientBsuid: bsuid };
  return { ...showRecipient({ contactId: id, contactName: name, ...ids }), contactId: id };
}

function readings(db: Database, { bsuid, phone, phonePart, phoneEnd, words }: TypedSearch): SQL[] {
  const found: (SQL | undefined)[] = [];
  if (bsuid !== null) found.push(and(ofAnyAccount(db), eq(contacts.bsuid, bsuid)));
  if (phone !== null) found.push(and(ofAnyAccount(db), eq(contacts.phone, phone)));
  if (phonePart !== null) found.push(like(contacts.phone, `%${phonePart}%`));
  if (phoneEnd !== null) found.push(eq(sql`right(${contacts.phone}, 4)`, phoneEnd));
  if (words.length > 0) found.push(and(...words.map(inName)));
  return found.filter((condition) => condition !== undefined);
}

/** Ids and numbers are indexed account by account. */
function ofAnyAccount(db: Database): SQL {
  return inArray(contacts.wabaId, db.select({ id: wabas.id }).from(wabas));
}

/** A word of one or two letters only at the beginning of a name's word: trigrams cannot find it elsewhere. */
function inName(word: string): SQL {
  const name = sql`plain_text(${contacts.name})`;
  const part = sql`plain_text(${escapeLike(word)})`;
  if ([...word].length > 2) return sql`${name} like '%' || ${part} || '%'`;
  return sql`(${name} like ${part} || '%' or ${name} like '% ' || ${part} || '%')`;
}

/** Also under a contact that was merged into this one. */
function hasMessages(db: Database, scope: SQL | undefined): SQL {
  const rows = sql`array(select ${contacts.id} union all
    select merged.id from ${contacts} as merged where merged.merged_into = ${contacts.id})`;
  return exists(
    db
      .select({ id: messages.id })
      .from(messages)
      .where(and(sql`${messages.contactId} = any(${rows})`, scope)),
  );
}
