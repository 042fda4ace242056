import { eq, inArray, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { isSoldOut, type Obstacle, obstaclesOf, soldOutAvailabilities } from '@/lib/values/sendability';
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

/** The same rule as conditions on `products`, one for each obstacle. */
export const obstacleConditions = {
  gone: isNotNull(products.goneAt),
  hidden: notInArray(products.visibility, ['published', '']),
  rejected: eq(products.reviewStatus, 'rejected'),
  inReview: eq(products.reviewStatus, 'pending'),
  noPicture: sql`coalesce(${products.imageUrl}, '') = ''`,
} satisfies Record<Obstacle, SQL>;

/** The condition that nothing stands against sending a product. */
export const sendableCondition = sql`not (${sql.join(Object.values(obstacleConditions), sql` or `)})`;

/** The condition that customers cannot buy a product. */
export const soldOutCondition = inArray(products.availability, [...soldOutAvailabilities]);
