import type { SendingNumber } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { type FollowedCatalog, followCatalog } from './follow-catalog';

/**
 * Keeps the catalogs of these numbers read: each at once, then by its schedule and whenever somebody asks. However many
 * processes do so, one at a time reads a catalog.
 *
 * @returns `read`, to be told which numbers there are now, and `stop`, which ends after the page at hand
 */
export function readCatalogs(db: Database): {
  read: (numbers: readonly SendingNumber[]) => void;
  stop: () => Promise<void>;
} {
  const followed = new Map<string, FollowedCatalog>();
  const ending = new Set<Promise<void>>();
  const end = (catalog: FollowedCatalog) => {
    const ended = catalog.stop().finally(() => ending.delete(ended));
    ending.add(ended);
  };
  const read = (numbers: readonly SendingNumber[]) => {
    const numbersOf = byCatalog(numbers);
    for (const [catalogId, catalog] of followed) {
      if (numbersOf.has(catalogId)) continue;
      followed.delete(catalogId);
      end(catalog);
    }
    for (const [catalogId, ids] of numbersOf) {
      const known = followed.get(catalogId);
      if (known) known.setNumbers(ids);
      else followed.set(catalogId, followCatalog(db, catalogId, ids));
    }
  };
  const stop = async () => {
    for (const catalog of followed.values()) end(catalog);
    followed.clear();
    await Promise.all(ending);
  };
  return { read, stop };
}

/** @returns the ids of the numbers that each catalog is connected to */
function byCatalog(numbers: readonly SendingNumber[]): Map<string, string[]> {
  const numbersOf = new Map<string, string[]>();
  for (const { catalogId, phoneNumberId } of numbers) {
    if (catalogId !== null) numbersOf.set(catalogId, [...(numbersOf.get(catalogId) ?? []), phoneNumberId]);
  }
  return numbersOf;
}
