import { isNotNull, type SQL, sql } from 'drizzle-orm';
import { isSoldOut, type Obstacle, obstaclesOf, type Standing } from '@/lib/values/sendability';
import { products } from './tables';
import { toProduct } from './to-product';

/** What stands against sending a product, and whether it would go out poorer: shown, but not to be bought. */
export type Sendability = { obstacles: Obstacle[]; isSoldOut: boolean };

/** The rule of `lib/values/sendability.ts` on a row of ours. */
export function sendabilityOf(row: typeof products.$inferSelect): Sendability {
  const product = toProduct(row);
  const isListed = row.goneAt === null;
  const hasPicture = row.imageUrl !== null && row.imageUrl !== '';
  return { obstacles: obstaclesOf({ ...product, isListed, hasPicture }), isSoldOut: isSoldOut(product) };
}

/** The same rule as conditions on `products`, one for each obstacle. The words stand in the text for the index's sake. */
export const obstacleConditions = {
  gone: isNotNull(products.goneAt),
  hidden: sql`${products.visibility} not in ('published', '')`,
  rejected: sql`${products.reviewStatus} = 'rejected'`,
  inReview: sql`${products.reviewStatus} = 'pending'`,
  noPicture: sql`coalesce(${products.imageUrl}, '') = ''`,
} satisfies Record<Obstacle, SQL>;

/** The condition that nothing stands against sending a product. */
export const sendableCondition = sql`not (${sql.join(Object.values(obstacleConditions), sql` or `)})`;

/** The condition that customers cannot buy a product. */
export const soldOutCondition = sql`${products.availability} in ('out of stock', 'discontinued', 'mark_as_sold')`;

const noPriceCondition = sql`coalesce(${products.priceDisplay}, '') = ''`;

/** The condition on listed products that one of the standings but `sendable` is theirs: that of an index. */
export const standingOutCondition = sql`(${obstacleConditions.hidden}
  or ${products.reviewStatus} in ('rejected', 'pending') or ${obstacleConditions.noPicture}
  or ${soldOutCondition} or ${noPriceCondition})`;

/** The conditions on listed products for where they stand. */
export const standingConditions = {
  sendable: sendableCondition,
  hidden: among(obstacleConditions.hidden),
  rejected: among(obstacleConditions.rejected),
  inReview: among(obstacleConditions.inReview),
  noPicture: among(obstacleConditions.noPicture),
  soldOut: among(soldOutCondition, sendableCondition),
  noPrice: among(noPriceCondition, sendableCondition),
} satisfies Record<Standing, SQL>;

/** Said with the index's own condition, so that it is read instead of the whole catalog. */
function among(...conditions: SQL[]): SQL {
  return sql.join([standingOutCondition, ...conditions], sql` and `);
}
