import { setTimeout as pause } from 'node:timers/promises';
import { findSendingAccount, type SendingNumber } from '@/lib/accounts/sending-account';
import { syncCatalog } from '@/lib/catalog/sync-catalog';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';

const firstRetryMs = 2000;
const longestRetryMs = 60_000;

/**
 * Reads each number's catalog once, again and again until that succeeds: the sandbox answers under this process's own
 * address, which is not there yet while it starts, and Meta may be away.
 */
export function readCatalogs(db: Database): {
  read: (numbers: readonly SendingNumber[]) => void;
  stop: () => void;
} {
  const stopping = new AbortController();
  const begun = new Set<string>();
  const read = (numbers: readonly SendingNumber[]) => {
    const keys = new Map(numbers.map((number) => [keyOf(number), number.phoneNumberId]));
    for (const key of begun) if (!keys.has(key)) begun.delete(key);
    for (const [key, phoneNumberId] of keys) {
      if (begun.has(key)) continue;
      begun.add(key);
      void readCatalog(db, phoneNumberId, stopping.signal);
    }
  };
  return { read, stop: () => stopping.abort() };
}

/** A number that comes back, or gets another catalog, is read anew. */
function keyOf({ origin, phoneNumberId, catalogId }: SendingNumber): string {
  return `${origin} ${phoneNumberId} ${catalogId}`;
}

async function readCatalog(db: Database, phoneNumberId: string, stop: AbortSignal): Promise<void> {
  for (let delayMs = firstRetryMs; !stop.aborted; delayMs = Math.min(delayMs * 2, longestRetryMs)) {
    const account = await findSendingAccount(db, phoneNumberId).catch(() => undefined);
    if (account === null) return;
    const walked =
      account &&
      (await syncCatalog(db, account, new Date()).catch((error: unknown) => {
        logger.error({ err: error }, 'reading the catalog failed');
        return null;
      }));
    if (walked?.ok || walked?.error.code === 'no_catalog') return;
    await pause(delayMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}
