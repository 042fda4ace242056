import type { products } from '@/lib/sandbox/tables';
import { isHeldBack } from './review';

type Item = Pick<
  typeof products.$inferSelect,
  'deletedAt' | 'visibility' | 'reviewStatus' | 'reviewDueAt' | 'picture'
>;

/** Whether messages may show an item: there, published, not held back by review, with a picture (Meta, catalog, 2026). */
export function isSendable(item: Item, now: Date): boolean {
  const shown = item.deletedAt === null && item.visibility === 'published';
  return shown && !isHeldBack(item, now) && item.picture !== null;
}
