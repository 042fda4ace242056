import { and, eq, gte, inArray, isNotNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { contacts } from '@/lib/contacts/tables';
import { messageContentProducts, messages } from '@/lib/delivery/tables';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from '@/lib/team/context';
import { ok, type Result } from '@/lib/values/result';
import { firstIdAt } from './first-id-at';
import { historyScope } from './history-scope';
import type { ListedStatus } from './listed-status';
import type { MessageFilters } from './message-filters';
import { instantsOf } from './period';
import type { ProductKey } from './product-key';

/** An id is made moments before or after the row says it was: so far apart are never the two. */
const idSlackMs = 10 * 60 * 1000;

/** A part of what fits: the newest `atMost` messages, those before the id `before` where one is given. */
type Part = { atMost: number; before?: string | null };

/** @returns the condition for the messages of a part that fit `filters` and that the actor may see. */
export async function matchingMessages(
  ctx: Context,
  filters: MessageFilters,
  { atMost, before = null }: Part,
): Promise<Result<SQL | undefined, { code: 'forbidden' }>> {
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  const { statuses, kinds, senders, contactId, product } = filters;
  const conditions: (SQL | undefined)[] = [scope.value, ...withinPeriod(filters, ctx.now())];
  if (statuses.length > 0) conditions.push(standing(statuses));
  if (kinds.length > 0) conditions.push(inArray(messages.kind, kinds));
  if (senders.length > 0) conditions.push(inArray(messages.senderId, senders));
  if (contactId !== null) conditions.push(await toContact(ctx.db, contactId));
  // Ids are UUIDv7: below an id means before it.
  if (before !== null) conditions.push(lt(messages.id, before));
  if (product === null) return ok(and(...conditions));
  if (contactId !== null) return ok(and(...conditions, naming(product)));
  return ok(newestNaming(product, and(...conditions, eq(messages.catalogId, product.catalogId)), atMost));
}

function standing(statuses: readonly ListedStatus[]): SQL | undefined {
  const states = statuses.filter((status) => status !== 'incomplete');
  const incomplete = and(isNotNull(messages.warning), ne(messages.state, 'failed'));
  return or(
    states.length > 0 ? inArray(messages.state, states) : undefined,
    statuses.includes('incomplete') ? incomplete : undefined,
  );
}

/** By the time the row shows; the bounds of the id, which begins with its time, are what the index is read by. */
function withinPeriod({ period, timeZone }: MessageFilters, now: Date): SQL[] {
  if (period === null) return [];
  const { from, until } = instantsOf(period, now, timeZone);
  return [
    gte(messages.id, firstIdAt(new Date(from.getTime() - idSlackMs))),
    lt(messages.id, firstIdAt(new Date(until.getTime() + idSlackMs))),
    gte(messages.createdAt, from),
    lt(messages.createdAt, until),
  ];
}

/** A merged contact keeps its row and its messages, so a person may be several rows. */
async function toContact(db: Database, contactId: string): Promise<SQL> {
  const [named] = await db
    .select({ mergedInto: contacts.mergedInto })
    .from(contacts)
    .where(eq(contacts.id, contactId));
  const person = named?.mergedInto ?? contactId;
  const rows = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(or(eq(contacts.id, person), eq(contacts.mergedInto, person)));
  return inArray(messages.contactId, [...new Set([person, ...rows.map((row) => row.id)])]);
}

const of = messageContentProducts;

/** Of a customer's messages, which are few, each is asked for its products. */
function naming({ catalogId, retailerId }: ProductKey): SQL {
  return sql`(${messages.catalogId} = ${catalogId} and exists (select 1 from ${of}
    where ${of.contentHash} = ${messages.contentHash} and ${of.catalogId} = ${catalogId}
      and ${of.retailerId} = ${retailerId}))`;
}

/**
 * The newest of each content that names the product, and of these the newest. So told, the database never walks the
 * messages in search of a product that hardly any has: it cannot know which ones are rare.
 */
function newestNaming({ catalogId, retailerId }: ProductKey, fitting: SQL | undefined, atMost: number): SQL {
  return sql`${messages.id} in (select newest.id from ${of} cross join lateral (
      select ${messages.id} from ${messages} where ${and(eq(messages.contentHash, of.contentHash), fitting)}
      order by ${messages.id} desc limit ${atMost}) as newest
    where ${of.catalogId} = ${catalogId} and ${of.retailerId} = ${retailerId}
    order by newest.id desc limit ${atMost})`;
}
