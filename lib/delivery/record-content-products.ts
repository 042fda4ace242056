import type { Database } from '@/lib/platform/db/database';
import { messageContentProducts } from './tables';

/** Keeps which products of a catalog a content names, for finding its messages. Inside the caller's transaction. */
export async function recordContentProducts(
  tx: Database,
  content: { hash: string; catalogId: string | null; retailerIds: readonly string[] },
): Promise<void> {
  const { hash, catalogId, retailerIds } = content;
  if (catalogId === null || retailerIds.length === 0) return;
  await tx
    .insert(messageContentProducts)
    .values([...new Set(retailerIds)].map((retailerId) => ({ contentHash: hash, catalogId, retailerId })))
    .onConflictDoNothing();
}
