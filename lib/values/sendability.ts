import type { Product, ProductAvailability } from './product';

/** Why Meta shows a product in no message, in the order in which they weigh. */
export const obstacles = ['gone', 'hidden', 'rejected', 'inReview', 'noPicture'] as const;
export type Obstacle = (typeof obstacles)[number];

/** What decides whether a message can show a product. */
export type SendabilityFacts = Pick<Product, 'visibility' | 'reviewStatus'> & {
  /** Whether Meta still lists it in the catalog. */
  isListed: boolean;
  /** Whether Meta has a picture of it, whatever the desk has of that. */
  hasPicture: boolean;
};

/**
 * Every reason why Meta would not show a product in a message; none: it can be sent. Meta shows what is in the
 * connected catalog, published, not held back by review, and has a picture (Meta, "Commerce Manager, item status" and
 * "Sell products & services", 2026). An outdated review still counts until the new one is there.
 */
export function obstaclesOf({
  isListed,
  visibility,
  reviewStatus,
  hasPicture,
}: SendabilityFacts): Obstacle[] {
  const stands: Record<Obstacle, boolean> = {
    gone: !isListed,
    hidden: visibility !== 'published',
    rejected: reviewStatus === 'rejected',
    inReview: reviewStatus === 'pending',
    noPicture: !hasPicture,
  };
  return obstacles.filter((obstacle) => stands[obstacle]);
}

/** Availabilities of what customers are shown but cannot buy. */
const soldOutAvailabilities = [
  'out of stock',
  'discontinued',
  'mark_as_sold',
] as const satisfies ProductAvailability[];

/** Whether customers would be shown a product that they cannot buy: it can be sent, but poorer. */
export function isSoldOut({ availability }: Pick<Product, 'availability'>): boolean {
  return soldOutAvailabilities.some((soldOut) => soldOut === availability);
}

/**
 * Where a listed product stands: it can be sent, what stands against that, or what makes it poorer though it can be
 * sent. One product may stand at several.
 */
export const standings = [
  'sendable',
  'hidden',
  'rejected',
  'inReview',
  'noPicture',
  'soldOut',
  'noPrice',
] as const satisfies ('sendable' | Obstacle | 'soldOut' | 'noPrice')[];
export type Standing = (typeof standings)[number];
