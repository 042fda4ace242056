import type { SendingNumber } from '@/lib/accounts/sending-account';
import { findCatalogReading } from '@/lib/catalog/find-catalog-reading';
import { findProductFacts } from '@/lib/catalog/find-product-facts';
import type { Database } from '@/lib/platform/db/database';
import type { NumberFacts } from './rules/facts';

/** What the desk knows at this moment of a number, its catalog, and the products of it that a draft names. */
export async function readNumberFacts(
  db: Database,
  number: SendingNumber,
  retailerIds: readonly string[],
): Promise<NumberFacts> {
  const { catalogId, holdReason, slowdown, commerce } = number;
  const [reading, products] =
    catalogId === null
      ? [{ lastReadAt: null, isUnderWay: false, hasFailed: false }, []]
      : await Promise.all([findCatalogReading(db, catalogId), findProductFacts(db, catalogId, retailerIds)]);
  const slowedUntil = slowdown?.until ?? null;
  return { catalogId, isHeld: holdReason !== null, slowedUntil, commerce, reading, products };
}
