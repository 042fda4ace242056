import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { GraphAnswer, GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import { readFields } from '@/lib/sandbox/graph/read-fields';
import { type Refusal, unknownObject } from '@/lib/sandbox/graph/refusal';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { listItems } from './list-products';
import { paceReads } from './pace-reads';
import { productNode } from './product-node';
import { findSet, readSet } from './product-sets';
import { changeItem, deleteItem } from './write-items';

type ProductRow = typeof products.$inferSelect;
type Answer = Promise<Result<GraphAnswer, Refusal>>;

const itemMethods = new Map([
  ['GET', readItem],
  ['POST', changeItem],
  ['DELETE', deleteItem],
]);

/**
 * @returns what answers an address that may be one of the catalog's own objects, an item or a set: which of them there
 *   are is not known before it is asked. Null where it cannot be one.
 */
export function findCatalogObject(method: string, path: string[]): GraphEndpoint | null {
  const [object = '', edge, ...rest] = path;
  if (!/^\d{1,20}$/.test(object) || rest.length > 0) return null;
  if (edge === 'products' && method === 'GET') return paceReads((call) => answerSet(call, object, edge));
  if (edge !== undefined || !itemMethods.has(method)) return null;
  const answer: GraphEndpoint = (call) => answerObject(call, method, object);
  return method === 'GET' ? paceReads(answer) : answer;
}

async function answerObject(call: GraphCall, method: string, object: string): Answer {
  const item = await findItem(call.sandbox.db, object);
  const answer = item && itemMethods.get(method);
  if (answer) return await answer(call, item);
  return method === 'GET' ? await answerSet(call, object) : fail(unknownObject(method, object));
}

async function answerSet(call: GraphCall, object: string, edge?: 'products'): Answer {
  const set = await findSet(call.sandbox.db, object);
  if (!set) return fail(unknownObject('GET', object));
  return edge ? await listItems(call, object, eq(products.productSet, set.key)) : await readSet(call, set);
}

async function findItem(db: Database, metaId: string): Promise<ProductRow | null> {
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.metaId, metaId), isNull(products.deletedAt)));
  return row ?? null;
}

async function readItem({ sandbox, query }: GraphCall, row: ProductRow): Answer {
  const fields = readFields(query, productNode);
  if (!fields.ok) return fields;
  const language = (await readSettings(sandbox.db)).catalogLanguage;
  return ok({ body: fields.value({ row, language, baseUrl: sandbox.baseUrl }) });
}
