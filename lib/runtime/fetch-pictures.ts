import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { fetchDuePictures } from '@/lib/catalog/fetch-due-pictures';
import { repeatUnderLease } from '@/lib/delivery/repeat-under-lease';
import type { Database } from '@/lib/platform/db/database';

const idleMs = 15_000;

/**
 * Fetches the pictures of real catalogs beside everything else, in one process at a time. What is left to fetch stands
 * with the products, so whoever starts next goes on. The sandbox's pictures come with the walk of its catalog.
 *
 * @returns `stop`, which lets the few on their way arrive
 */
export function fetchPictures(db: Database): { stop: () => Promise<void> } {
  const { stop } = repeatUnderLease(db, {
    leaseName: 'pictures',
    topic: 'catalog',
    concerns: () => true,
    turn: async ({ mayAct }) => {
      const numbers = await listSendingNumbers(db);
      const catalogIds = numbers.flatMap(({ origin, catalogId }) =>
        origin === 'sandbox' ? [] : (catalogId ?? []),
      );
      const due = { catalogIds, now: () => new Date(), mayGoOn: mayAct };
      return (await fetchDuePictures(db, due)) ? 0 : idleMs;
    },
    finish: async () => undefined,
  });
  return { stop };
}
