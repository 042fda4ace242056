import { sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { Context } from '@/lib/team/context';
import { decodeCursor, encodeCursor } from '@/lib/values/cursor';
import { chooseCatalog } from './choose-catalog';
import { filterCondition } from './product-filters';
import {
  listProductsSchema,
  type ProductPage,
  type ProductPlace,
  productPlaceSchema,
} from './products-query';
import { searchRanks } from './search-ranks';
import { toProduct } from './to-product';
import { type RankedRow, walkAll, walkRanks } from './walk-ranks';

/**
 * Reading the whole table is never right: every row of it would have to be unpacked. Nor is compiling a query that ends
 * in a millisecond, which is tried while nothing is known yet of a catalog that was just read.
 */
const steadyPlans = sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
  set_config('max_parallel_workers_per_gather', '0', true)`;

/**
 * A page of a catalog: without a search in Meta's order, with one the best matches first and among equals Meta's order,
 * each product once, at the best rank it has. Every word must be in the name, the seller's id, the brand or the
 * description, capitals and accents aside; of name and brand also with one typing error. What four words or more find in
 * one meaning is not looked for in a farther one. Hidden and rejected products are listed with their state, gone ones are
 * not. Everybody who is signed in may read it.
 */
export async function listProducts(
  ctx: Context,
  input: z.input<typeof listProductsSchema>,
): Promise<ProductPage> {
  const query = listProductsSchema.parse(input);
  const catalogId = await chooseCatalog(ctx.db, query.catalogId);
  if (catalogId === null) return { catalogId, products: [], nextCursor: null };
  const walk = {
    catalogId,
    filter: filterCondition(catalogId, query),
    behind: query.cursor === undefined ? null : decodeCursor(productPlaceSchema, query.cursor),
    limit: query.limit + 1,
  };
  const found = await ctx.db.transaction(async (tx) => {
    await tx.execute(steadyPlans);
    return query.query === ''
      ? walkAll(tx, walk)
      : walkRanks(tx, { ...walk, ranks: searchRanks(tx, query.query) });
  });
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    catalogId,
    products: page.map(({ row }) => toProduct(row)),
    nextCursor: last ? encodeCursor(placeOf(last)) : null,
  };
}

function placeOf({ rank, row: { position, retailerId } }: RankedRow): ProductPlace {
  return { rank, position, retailerId };
}
