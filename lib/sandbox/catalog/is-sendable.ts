import type { products } from '@/lib/sandbox/tables';

type Item = Pick<typeof products.$inferSelect, 'deletedAt' | 'visibility' | 'reviewStatus' | 'picture'>;

/** Whether messages may show an item: there, published, not held back by review, with a picture (Meta, catalog, 2026). */
export function isSendable(item: Item): boolean {
  const reviewed = item.reviewStatus !== 'rejected' && item.reviewStatus !== 'pending';
  const shown = item.deletedAt === null && item.visibility === 'published';
  return shown && reviewed && item.picture !== null;
}
