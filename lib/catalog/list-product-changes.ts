import { and, desc, eq, lt } from 'drizzle-orm';
import { validate } from 'uuid';
import * as z from 'zod';
import type { Context } from '@/lib/team/context';
import { chooseCatalog } from './choose-catalog';
import type { ProductChangeField } from './product-change-fields';
import { productChanges } from './tables';

const pageSize = 20;

export const productChangesSchema = z.object({
  catalogId: z.string().max(64),
  retailerId: z.string().max(256),
  /** The `nextCursor` of the page before. */
  cursor: z.string().refine(validate).optional(),
});

/** One thing that changed: what was, what is, and when the desk met it (ISO 8601). */
export type ProductChange = {
  id: string;
  field: ProductChangeField;
  before: string | null;
  after: string | null;
  changedAt: string;
};

export type ProductChangePage = { changes: ProductChange[]; nextCursor: string | null };

/** What changed about a product, newest first, twenty at a time. Everybody who is signed in may read it. */
export async function listProductChanges(
  ctx: Context,
  input: z.input<typeof productChangesSchema>,
): Promise<ProductChangePage> {
  const { catalogId: asked, retailerId, cursor } = productChangesSchema.parse(input);
  const catalogId = await chooseCatalog(ctx.db, asked);
  if (catalogId === null) return { changes: [], nextCursor: null };
  const rows = await ctx.db
    .select()
    .from(productChanges)
    .where(
      and(
        eq(productChanges.catalogId, catalogId),
        eq(productChanges.retailerId, retailerId),
        // Ids are UUIDv7: below an id means before it.
        cursor === undefined ? undefined : lt(productChanges.id, cursor),
      ),
    )
    .orderBy(desc(productChanges.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    changes: page.map(({ id, field, before, after, changedAt }) => ({
      id,
      field,
      before,
      after,
      changedAt: changedAt.toISOString(),
    })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
