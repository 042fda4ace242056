import { and, asc, desc, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import type { GraphAnswer, GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import { readFields } from '@/lib/sandbox/graph/read-fields';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { ok, type Result } from '@/lib/values/result';
import { filterSql } from './filter-sql';
import { readFilter } from './product-filter';
import { productNode } from './product-node';
import { type PageRequest, type Place, pagePaging, readPageRequest } from './product-page';

type ProductRow = typeof products.$inferSelect;

/** A page of the catalog in its own order; what comes and goes elsewhere moves nobody's cursor. */
export const listProducts: GraphEndpoint = (call) => listItems(call, account.catalogId, undefined);

/**
 * A page of the items of one object, a catalog or a set: `fields`, `filter`, `limit`, cursors and `summary`.
 *
 * @param owner Meta's id of the object
 * @param within what makes an item one of its own; undefined for every item
 */
export async function listItems(
  call: GraphCall,
  owner: string,
  within: SQL | undefined,
): Promise<Result<GraphAnswer, Refusal>> {
  const { sandbox, query } = call;
  const fields = readFields(query, productNode);
  if (!fields.ok) return fields;
  const request = readPageRequest(query);
  if (!request.ok) return request;
  const filter = readFilter(query);
  if (!filter.ok) return filter;
  const language = (await readSettings(sandbox.db)).catalogLanguage;
  const wanted = and(
    isNull(products.deletedAt),
    within,
    filter.value ? filterSql(filter.value, language) : undefined,
  );
  const { rows, more } = await readPage(sandbox.db, request.value, wanted);
  const data = rows.map((row) => fields.value({ row, language, baseUrl: sandbox.baseUrl }));
  const paging = pagePaging(call, `${owner}/products`, rows.map(placeOf), request.value, more);
  return ok({ body: { data, ...paging, ...(await summary(call, wanted)) } });
}

async function readPage(
  db: Database,
  { limit, cursor, backwards }: PageRequest,
  wanted: SQL | undefined,
): Promise<{ rows: ProductRow[]; more: boolean }> {
  const order = backwards ? desc : asc;
  const rows = await db
    .select()
    .from(products)
    .where(and(wanted, cursor ? beyond(cursor, backwards) : undefined))
    .orderBy(order(products.position), order(products.retailerId))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { rows: backwards ? page.reverse() : page, more: rows.length > limit };
}

function beyond({ position, id }: Place, backwards: boolean): SQL {
  const place = sql`(${products.position}, ${products.retailerId})`;
  return backwards ? sql`${place} < (${position}, ${id})` : sql`${place} > (${position}, ${id})`;
}

function placeOf({ position, retailerId }: ProductRow): Place {
  return { position, id: retailerId };
}

async function summary({ sandbox, query }: GraphCall, wanted: SQL | undefined): Promise<object> {
  if (query.get('summary') !== 'true') return {};
  return { summary: { total_count: await sandbox.db.$count(products, wanted) } };
}
