import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { escapeLike } from '@/lib/platform/db/escape-like';
import type { Context } from '@/lib/team/context';
import { decodeCursor, encodeCursor } from '@/lib/values/cursor';
import { chooseCatalog } from './choose-catalog';
import { listProductsSchema, type ProductPage, productPlaceSchema } from './products-query';
import { searchable } from './searchable';
import { standingConditions } from './sendability';
import { products } from './tables';
import { toProduct } from './to-product';

const wordsMax = 10;

/**
 * A page of a catalog in Meta's order: products of which every word of `query` is part of the name, the seller's id or
 * the brand, accents and capitals aside. Hidden and rejected ones are listed with their state, gone ones are not.
 * Everybody who is signed in may read it.
 */
export async function listProducts(
  ctx: Context,
  input: z.input<typeof listProductsSchema>,
): Promise<ProductPage> {
  const { catalogId: asked, query, standing, cursor, limit } = listProductsSchema.parse(input);
  const catalogId = await chooseCatalog(ctx.db, asked);
  if (catalogId === null) return { catalogId, products: [], nextCursor: null };
  const rows = await ctx.db
    .select()
    .from(products)
    .where(
      and(
        eq(products.catalogId, catalogId),
        isNull(products.goneAt),
        standing && standingConditions[standing],
        ...matching(query),
        behind(cursor),
      ),
    )
    .orderBy(asc(products.position), asc(products.retailerId))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    catalogId,
    products: page.map(toProduct),
    nextCursor: last ? encodeCursor({ position: last.position, retailerId: last.retailerId }) : null,
  };
}

/** Compatibility forms of what LIKE reads (a full-width percent sign) must be known as such before they are escaped. */
function matching(query: string): SQL[] {
  const words = query
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words
    .slice(0, wordsMax)
    .map((word) => sql`${products.searchText} like '%' || ${searchable(escapeLike(word))} || '%'`);
}

function behind(cursor: string | undefined): SQL | undefined {
  const place = cursor === undefined ? null : decodeCursor(productPlaceSchema, cursor);
  return place
    ? sql`(${products.position}, ${products.retailerId}) > (${place.position}, ${place.retailerId})`
    : undefined;
}
