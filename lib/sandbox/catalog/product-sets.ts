import { and, asc, count, eq, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import type { GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import { type NodeType, readFields } from '@/lib/sandbox/graph/read-fields';
import { readSettings } from '@/lib/sandbox/settings';
import { productSets, products } from '@/lib/sandbox/tables';
import { ok } from '@/lib/values/result';
import { type PageRequest, type Place, pagePaging, readPageRequest } from './product-page';

type SetRow = typeof productSets.$inferSelect;

/** A set with what it takes to say it as Meta would. */
type ServedSet = { row: SetRow; language: 'en' | 'fr'; productCount: number };

// Meta, product set node, read November 2026: a set is a filter over its catalog, said as JSON text.
const productSetNode: NodeType<ServedSet> = {
  name: 'ProductSet',
  fields: {
    id: ({ row }) => row.metaId,
    name: ({ row, language }) => row.names[language],
    filter: ({ row }) => JSON.stringify({ category: { eq: row.key } }),
    product_count: ({ productCount }) => productCount,
    retailer_id: ({ row }) => row.key,
  },
  defaults: ['id', 'name'],
};

/** The sets of the catalog in their own order, a page at a time. */
export const listProductSets: GraphEndpoint = async (call) => {
  const { db } = call.sandbox;
  const fields = readFields(call.query, productSetNode);
  if (!fields.ok) return fields;
  const request = readPageRequest(call.query);
  if (!request.ok) return request;
  const sets = await db.select().from(productSets).orderBy(asc(productSets.position), asc(productSets.key));
  const { rows, more } = cutPage(sets, request.value);
  const [language, counts] = [(await readSettings(db)).catalogLanguage, await countProducts(db)];
  const data = rows.map((row) => fields.value({ row, language, productCount: counts.get(row.key) ?? 0 }));
  const paging = pagePaging(
    call,
    `${account.catalogId}/product_sets`,
    rows.map(placeOf),
    request.value,
    more,
  );
  const summary = call.query.get('summary') === 'true' && { summary: { total_count: sets.length } };
  return ok({ body: { data, ...paging, ...summary } });
};

async function countProducts(db: Database, within?: SQL): Promise<Map<string, number>> {
  const rows = await db
    .select({ key: products.productSet, count: count() })
    .from(products)
    .where(and(isNull(products.deletedAt), within))
    .groupBy(products.productSet);
  return new Map(rows.map((row) => [row.key, row.count]));
}

/** One set by Meta's id of it. */
export async function findSet(db: Database, metaId: string): Promise<SetRow | null> {
  const [row] = await db.select().from(productSets).where(eq(productSets.metaId, metaId));
  return row ?? null;
}

/** @returns the call's answer about one set */
export async function readSet(call: GraphCall, row: SetRow): ReturnType<GraphEndpoint> {
  const { db } = call.sandbox;
  const fields = readFields(call.query, productSetNode);
  if (!fields.ok) return fields;
  const counts = await countProducts(db, eq(products.productSet, row.key));
  const language = (await readSettings(db)).catalogLanguage;
  return ok({ body: fields.value({ row, language, productCount: counts.get(row.key) ?? 0 }) });
}

/** There are few enough sets to choose among them here. */
function cutPage(
  sets: SetRow[],
  { limit, cursor, backwards }: PageRequest,
): { rows: SetRow[]; more: boolean } {
  const beyond = sets.filter((row) => cursor === null || isBeyond(placeOf(row), cursor, backwards));
  const rows = backwards ? beyond.slice(-limit) : beyond.slice(0, limit);
  return { rows, more: beyond.length > limit };
}

function isBeyond(place: Place, cursor: Place, backwards: boolean): boolean {
  const after =
    place.position > cursor.position || (place.position === cursor.position && place.id > cursor.id);
  const same = place.position === cursor.position && place.id === cursor.id;
  return backwards ? !after && !same : after;
}

function placeOf({ position, key }: SetRow): Place {
  return { position, id: key };
}
