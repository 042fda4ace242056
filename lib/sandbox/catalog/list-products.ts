import { asc, desc, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import type { GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import { writePaging } from '@/lib/sandbox/graph/paging';
import { readFields } from '@/lib/sandbox/graph/read-fields';
import { refuseParameter } from '@/lib/sandbox/graph/refusal';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { fail, ok } from '@/lib/values/result';
import { productNode } from './product-node';
import { type PageRequest, type ProductCursor, readPageRequest, writeCursor } from './product-page';

type ProductRow = typeof products.$inferSelect;

/** A page of the catalog in its own order; what comes and goes elsewhere moves nobody's cursor. */
export const listProducts: GraphEndpoint = async (call) => {
  const { sandbox, query } = call;
  const fields = readFields(query, productNode);
  if (!fields.ok) return fields;
  const page = readPageRequest(query);
  if (!page.ok) return page;
  if (query.has('filter')) {
    return fail(refuseParameter('Param filter is not supported by the sandbox.'));
  }
  const { rows, more } = await readPage(sandbox.db, page.value);
  const language = (await readSettings(sandbox.db)).catalogLanguage;
  const data = rows.map((row) => fields.value({ row, language, baseUrl: sandbox.baseUrl }));
  return ok({ body: { data, ...paging(call, rows, page.value, more), ...(await summary(call)) } });
};

async function readPage(
  db: Database,
  { limit, cursor, backwards }: PageRequest,
): Promise<{ rows: ProductRow[]; more: boolean }> {
  const order = backwards ? desc : asc;
  const rows = await db
    .select()
    .from(products)
    .where(cursor ? beyond(cursor, backwards) : undefined)
    .orderBy(order(products.position), order(products.retailerId))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { rows: backwards ? page.reverse() : page, more: rows.length > limit };
}

function beyond({ position, retailerId }: ProductCursor, backwards: boolean) {
  const place = sql`(${products.position}, ${products.retailerId})`;
  return backwards
    ? sql`${place} < (${position}, ${retailerId})`
    : sql`${place} > (${position}, ${retailerId})`;
}

function paging(call: GraphCall, rows: ProductRow[], page: PageRequest, more: boolean): object {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return {};
  const ends = {
    before: writeCursor(first),
    after: writeCursor(last),
    hasNext: page.backwards || more,
    hasPrevious: page.backwards ? more : page.cursor !== null,
  };
  return { paging: writePaging(call, `${account.catalogId}/products`, ends) };
}

async function summary({ sandbox, query }: GraphCall): Promise<object> {
  if (query.get('summary') !== 'true') return {};
  return { summary: { total_count: await sandbox.db.$count(products) } };
}
