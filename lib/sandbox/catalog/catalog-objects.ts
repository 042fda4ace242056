import { eq } from 'drizzle-orm';
import type { GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import { unknownObject } from '@/lib/sandbox/graph/refusal';
import { products } from '@/lib/sandbox/tables';
import { fail } from '@/lib/values/result';
import { listItems } from './list-products';
import { findSet, readSet } from './product-sets';

/** Whether an address may be one of the catalog's own objects, an item or a set: which ids there are is not known yet. */
export function isCatalogObject(method: string, [object = '', edge, ...rest]: string[]): boolean {
  if (!/^\d{1,20}$/.test(object) || rest.length > 0) return false;
  return method === 'GET' && (edge === undefined || edge === 'products');
}

/** What an item or a set answers to: `GET /{set}`, `GET /{set}/products`. */
export function answerCatalogObject(method: string, [object = '', edge]: string[]): GraphEndpoint {
  return async (call: GraphCall) => {
    const set = await findSet(call.sandbox.db, object);
    if (!set) return fail(unknownObject(method, object));
    if (edge === undefined) return await readSet(call, set);
    return await listItems(call, object, eq(products.productSet, set.key));
  };
}
