import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Commerce } from '@/lib/accounts/number-condition';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import type { Context } from '@/lib/team/context';
import { fail, ok, type Result } from '@/lib/values/result';
import type { Standing } from '@/lib/values/sendability';
import { sendableCondition, standingConditions, standingOutCondition } from './sendability';
import { catalogSyncs, products } from './tables';

/** How the products of a catalog stand, and how far its reading is. Times are ISO 8601. */
export type ProductsHealth = {
  /** Products that Meta lists. */
  listed: number;
  /** A product may count at several. */
  counts: Record<Standing, number>;
  /** When it was last read to the end; null before the first time. */
  readAt: string | null;
  isBeingRead: boolean;
};

/** What stands between a number's catalog and its customers. `products` is null where no catalog is connected. */
export type CatalogHealth = {
  catalogId: string | null;
  commerce: Commerce | null;
  products: ProductsHealth | null;
};

/** The health of the catalog of a number. Everybody who is signed in may read it. */
export async function readHealth(
  ctx: Context,
  phoneNumberId: string,
): Promise<Result<CatalogHealth, { code: 'number_not_found' }>> {
  const number = await findSendingNumber(ctx.db, phoneNumberId);
  if (!number) return fail({ code: 'number_not_found' });
  const { catalogId, commerce } = number;
  return ok({
    catalogId,
    commerce,
    products: catalogId === null ? null : await readProducts(ctx, catalogId),
  });
}

async function readProducts({ db }: Context, catalogId: string): Promise<ProductsHealth> {
  const listedHere = and(eq(products.catalogId, catalogId), isNull(products.goneAt));
  const [[all], [out], [sync]] = await Promise.all([
    db.select({ count: count() }).from(products).where(listedHere),
    db.select(outCounts).from(products).where(and(listedHere, standingOutCondition)),
    db.select().from(catalogSyncs).where(eq(catalogSyncs.catalogId, catalogId)),
  ]);
  const { blocked = 0, ...counts } = out ?? noneOut;
  const listed = all?.count ?? 0;
  return {
    listed,
    counts: { sendable: listed - blocked, ...counts },
    readAt: sync?.finishedAt?.toISOString() ?? null,
    isBeingRead: (sync?.walkStartedAt ?? null) !== null,
  };
}

/** Of those that stand out, which are few: the others are the rest of all. */
const outCounts = {
  blocked: counted(sql`not (${sendableCondition})`),
  hidden: counted(standingConditions.hidden),
  rejected: counted(standingConditions.rejected),
  inReview: counted(standingConditions.inReview),
  noPicture: counted(standingConditions.noPicture),
  soldOut: counted(standingConditions.soldOut),
  noPrice: counted(standingConditions.noPrice),
};
const noneOut = { blocked: 0, hidden: 0, rejected: 0, inReview: 0, noPicture: 0, soldOut: 0, noPrice: 0 };

function counted(condition: SQL): SQL<number> {
  return sql`count(*) filter (where ${condition})`.mapWith(Number);
}
