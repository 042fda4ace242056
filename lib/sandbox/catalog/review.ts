import { lte } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { products } from '@/lib/sandbox/tables';

type Review = Pick<typeof products.$inferSelect, 'reviewStatus' | 'reviewDueAt' | 'rejectionReasons'>;

/**
 * The review of an item that is new, or whose name, description or picture has changed: Meta looks at it, and here always
 * approves of it.
 *
 * @param reviewMs how long that takes; 0 approves at once
 */
export function beginReview(reviewMs: number, now: Date): Review {
  if (reviewMs === 0) return { reviewStatus: 'approved', reviewDueAt: null, rejectionReasons: [] };
  const reviewDueAt = new Date(now.getTime() + reviewMs);
  return { reviewStatus: 'pending', reviewDueAt, rejectionReasons: [] };
}

/** Approves the items whose review has come to its end. */
export async function endReviews(db: Database, now: Date): Promise<void> {
  await db
    .update(products)
    .set({ reviewStatus: 'approved', reviewDueAt: null })
    .where(lte(products.reviewDueAt, now));
}

/** Whether review holds an item back at `now`. */
export function isHeldBack(
  { reviewStatus, reviewDueAt }: Omit<Review, 'rejectionReasons'>,
  now: Date,
): boolean {
  if (reviewDueAt !== null && reviewDueAt <= now) return false;
  return reviewStatus === 'rejected' || reviewStatus === 'pending';
}
