import type { products } from '@/lib/sandbox/tables';

type Item = Pick<typeof products.$inferSelect, 'visibility' | 'reviewStatus' | 'picture'>;

/** Whether messages may show an item: published, not held back by review, with a picture (Meta, catalog, 2026). */
export function isSendable(item: Item): boolean {
  const reviewed = item.reviewStatus !== 'rejected' && item.reviewStatus !== 'pending';
  return item.visibility === 'published' && reviewed && item.picture !== null;
}
