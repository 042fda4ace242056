import { and, eq } from 'drizzle-orm';
import { products } from '@/lib/catalog/tables';
import { toProduct } from '@/lib/catalog/to-product';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from '@/lib/team/context';
import { ok, type Result } from '@/lib/values/result';
import { type FoundContact, findContactById } from './find-contacts';
import type { FoundProduct } from './find-named-products';
import { historyScope } from './history-scope';
import type { ProductKey } from './product-key';

/** Whom and what an address stands for; null for what is not there, or not for the actor to see. */
export type DescribedFilters = { contact: FoundContact | null; product: FoundProduct | null };

/** Names the customer and the product that the history is narrowed to. */
export async function describeFilters(
  ctx: Context,
  { contactId, product }: { contactId: string | null; product: ProductKey | null },
): Promise<Result<DescribedFilters, { code: 'forbidden' }>> {
  const scope = historyScope(ctx.actor);
  if (!scope.ok) return scope;
  const [contact, found] = await Promise.all([
    contactId === null ? null : findContactById(ctx.db, contactId, scope.value),
    product === null ? null : findProduct(ctx.db, product),
  ]);
  return ok({ contact, product: found });
}

/** Also one that has left the catalog. */
async function findProduct(
  db: Database,
  { catalogId, retailerId }: ProductKey,
): Promise<FoundProduct | null> {
  const named = and(eq(products.catalogId, catalogId), eq(products.retailerId, retailerId));
  const [row] = await db.select().from(products).where(named);
  return row ? { catalogId, product: toProduct(row) } : null;
}
