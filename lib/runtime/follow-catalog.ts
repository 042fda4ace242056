import { findSendingAccount } from '@/lib/accounts/sending-account';
import { syncTopic } from '@/lib/catalog/request-sync';
import { syncAtStart } from '@/lib/catalog/sync-at-start';
import { syncWhenDue } from '@/lib/catalog/sync-catalog';
import type { Database } from '@/lib/platform/db/database';
import { subscribe } from '@/lib/platform/live/listener';
import { logger } from '@/lib/platform/log/logger';

/** How long a word that a process has died, or that somebody asks, can be missed. */
const lookEveryMs = 20_000;
/** No look follows another at once, whatever a clock or a schedule says. */
const restMs = 500;

export type FollowedCatalog = {
  /** The numbers it is connected to now. One that was not known has it read at once. */
  setNumbers: (phoneNumberIds: readonly string[]) => void;
  stop: () => Promise<void>;
};

/** Reads one catalog whenever it is time to, as one of its numbers; as another one where Meta refused that one. */
export function followCatalog(
  db: Database,
  catalogId: string,
  firstNumbers: readonly string[],
): FollowedCatalog {
  let numbers = firstNumbers;
  let refusals = 0;
  let stopping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  const look = async () => {
    const phoneNumberId = numbers[refusals % numbers.length];
    const account = phoneNumberId === undefined ? null : await findSendingAccount(db, phoneNumberId);
    if (account?.catalogId !== catalogId) return lookEveryMs;
    const { nextAt, isRefused } = await syncWhenDue(db, account, new Date(), () => !stopping);
    if (isRefused) refusals += 1;
    return nextAt === null ? lookEveryMs : nextAt.getTime() - Date.now();
  };
  const wake = () => {
    clearTimeout(timer);
    running = running.then(async () => {
      if (stopping) return;
      const waitMs = await look().catch((error: unknown) => {
        logger.error({ err: error }, 'reading a catalog failed');
        return lookEveryMs;
      });
      clearTimeout(timer);
      if (!stopping) timer = setTimeout(wake, Math.min(lookEveryMs, Math.max(restMs, waitMs))).unref();
    });
  };
  const begin = () => {
    running = running.then(() =>
      syncAtStart(db, catalogId, new Date()).catch((error: unknown) =>
        logger.error({ err: error }, 'a catalog was not brought forward'),
      ),
    );
    wake();
  };
  const unsubscribe = subscribe([syncTopic], (event) => {
    if (event === 'reconnected' || event.ids.includes(catalogId)) wake();
  });
  begin();
  return {
    setNumbers: (phoneNumberIds) => {
      const isNew = phoneNumberIds.some((id) => !numbers.includes(id));
      numbers = phoneNumberIds;
      if (isNew) begin();
    },
    stop: async () => {
      stopping = true;
      unsubscribe();
      clearTimeout(timer);
      await running;
    },
  };
}
