import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '@/lib/team/context';
import type { Product } from '@/lib/values/product';
import { fail, ok, type Result } from '@/lib/values/result';
import { chooseCatalog } from './choose-catalog';
import { type Sendability, sendabilityOf } from './sendability';
import { productSetMembers, productSets, products } from './tables';
import { toProduct } from './to-product';

/** Everything the desk knows of a product. Meta's words as they came; times are ISO 8601. */
export type ProductDetail = {
  catalogId: string;
  product: Product;
  sendability: Sendability;
  /** Meta's own id of it. */
  metaId: string;
  /** Where the shop sells it, as Meta has it. */
  url: string | null;
  /** Meta's words where the desk's own say less: `staging`, a state that is new to us. */
  words: { availability: string; visibility: string; reviewStatus: string };
  sets: { id: string; name: string }[];
  details: Record<string, unknown>;
  firstSeenAt: string;
  /** When Meta last listed it. */
  lastSeenAt: string;
  goneAt: string | null;
};

/**
 * A product of a catalog that is connected to a number, also one that Meta lists no more. Everybody who is signed in
 * may read it.
 */
export async function getProduct(
  ctx: Context,
  asked: { catalogId: string; retailerId: string },
): Promise<Result<ProductDetail, { code: 'not_found' }>> {
  const { retailerId } = asked;
  const catalogId = await chooseCatalog(ctx.db, asked.catalogId);
  if (catalogId === null) return fail({ code: 'not_found' });
  const [[row], sets] = await Promise.all([
    ctx.db
      .select()
      .from(products)
      .where(and(eq(products.catalogId, catalogId), eq(products.retailerId, retailerId))),
    listSetsOf(ctx, catalogId, retailerId),
  ]);
  if (!row) return fail({ code: 'not_found' });
  const { availability, visibility, reviewStatus } = row;
  return ok({
    catalogId,
    product: toProduct(row),
    sendability: sendabilityOf(row),
    metaId: row.metaId,
    url: row.url,
    words: { availability, visibility, reviewStatus },
    sets,
    details: row.details,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.syncedAt.toISOString(),
    goneAt: row.goneAt?.toISOString() ?? null,
  });
}

function listSetsOf({ db }: Context, catalogId: string, retailerId: string) {
  return db
    .select({ id: productSets.id, name: productSets.name })
    .from(productSetMembers)
    .innerJoin(
      productSets,
      and(
        eq(productSets.catalogId, productSetMembers.catalogId),
        eq(productSets.id, productSetMembers.setId),
      ),
    )
    .where(and(eq(productSetMembers.catalogId, catalogId), eq(productSetMembers.retailerId, retailerId)))
    .orderBy(asc(productSets.position), asc(productSets.id));
}
