import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod';
import type { Context } from '@/lib/team/context';
import { chooseCatalog } from './choose-catalog';
import { listProductSetsSchema, type ProductSets } from './product-sets-query';
import { productSetMembers, productSets, products } from './tables';

/** The sets of a catalog in Meta's order; without `catalogId` of the one connected to the oldest number. Everybody who is signed in may read them. */
export async function listProductSets(
  ctx: Context,
  input: z.input<typeof listProductSetsSchema>,
): Promise<ProductSets> {
  const catalogId = await chooseCatalog(ctx.db, listProductSetsSchema.parse(input).catalogId);
  if (catalogId === null) return { catalogId, sets: [] };
  const { catalogId: memberCatalog, setId, retailerId } = productSetMembers;
  const sets = await ctx.db
    .select({ id: productSets.id, name: productSets.name, count: count(products.retailerId) })
    .from(productSets)
    .leftJoin(productSetMembers, and(eq(memberCatalog, productSets.catalogId), eq(setId, productSets.id)))
    .leftJoin(
      products,
      and(
        eq(products.catalogId, memberCatalog),
        eq(products.retailerId, retailerId),
        isNull(products.goneAt),
      ),
    )
    .where(eq(productSets.catalogId, catalogId))
    .groupBy(productSets.catalogId, productSets.id)
    .orderBy(asc(productSets.position), asc(productSets.id));
  return { catalogId, sets };
}
