import { and, eq } from 'drizzle-orm';
import { findProducts } from '@/lib/catalog/find-products';
import type { MessageError } from '@/lib/delivery/message-state';
import { isAboutProducts, namedProducts } from '@/lib/delivery/named-products';
import { messageContentProducts, type messages } from '@/lib/delivery/tables';
import type { Database } from '@/lib/platform/db/database';

/**
 * What Meta said was wrong with a message that went out, and which of the `total` products it names customers do not
 * see for it, by the seller's ids; none where that is not known.
 */
export type ShownWarning = { error: MessageError; dropped: string[]; total: number };

/**
 * @returns the warning of a message; null when Meta had none, or when the message failed and so nothing was seen of it.
 * Where the error names no product, those the catalog does not hold today are meant.
 */
export async function findWarning(
  db: Database,
  { warning, state, contentHash, catalogId }: typeof messages.$inferSelect,
): Promise<ShownWarning | null> {
  if (warning === null || state === 'failed') return null;
  if (catalogId === null) return { error: warning, dropped: [], total: 0 };
  const of = messageContentProducts;
  const rows = await db
    .select({ retailerId: of.retailerId })
    .from(of)
    .where(and(eq(of.contentHash, contentHash), eq(of.catalogId, catalogId)));
  const ids = rows.map(({ retailerId }) => retailerId);
  const named = namedProducts(warning, ids);
  if (named.length > 0 || !isAboutProducts(warning))
    return { error: warning, dropped: named, total: ids.length };
  const held = await findProducts(db, catalogId, ids);
  return { error: warning, dropped: ids.filter((id) => !held.has(id)), total: ids.length };
}
