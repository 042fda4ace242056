import { listSendingNumbers, type SendingNumber } from '@/lib/accounts/sending-account';
import { startDispatcher } from '@/lib/delivery/dispatcher';
import { cancelStranded } from '@/lib/delivery/cancel-stranded';
import type { Database } from '@/lib/platform/db/database';
import type { Environment } from '@/lib/platform/env/environment';
import { subscribe } from '@/lib/platform/live/listener';
import { logger } from '@/lib/platform/log/logger';
import { learnNumbers } from './learn-numbers';
import { readCatalogs } from './read-catalogs';

type Dispatchers = Map<string, { stop: () => Promise<void> }>;
type Settings = Pick<Environment, 'graphApiVersion'>;

/**
 * Lets every number that may send do so, and reads its catalog, in this process: those there are now, and those that
 * are connected or end later, whichever process does it.
 *
 * @returns `stop`, which lets the calls in flight end
 */
export async function startNumbers(db: Database, settings: Settings): Promise<{ stop: () => Promise<void> }> {
  const dispatchers: Dispatchers = new Map();
  const catalogs = readCatalogs(db);
  const learning = learnNumbers(db);
  let turn = Promise.resolve();
  const look = () => {
    turn = turn
      .then(async () => {
        const numbers = await listSendingNumbers(db);
        reconcile(db, dispatchers, numbers, settings);
        catalogs.read(numbers);
        learning.wake();
        await cancelStranded(db);
      })
      .catch((error: unknown) => logger.error({ err: error }, 'following the accounts failed'));
    return turn;
  };
  const unsubscribe = subscribe(['accounts'], () => void look());
  await look();
  const stop = async () => {
    unsubscribe();
    learning.stop();
    await turn;
    await Promise.all([catalogs, ...dispatchers.values()].map((working) => working.stop()));
  };
  return { stop };
}

function reconcile(
  db: Database,
  dispatchers: Dispatchers,
  numbers: readonly SendingNumber[],
  settings: Settings,
): void {
  const wanted = new Set(numbers.map(({ phoneNumberId }) => phoneNumberId));
  for (const [phoneNumberId, dispatcher] of dispatchers) {
    if (wanted.has(phoneNumberId)) continue;
    dispatchers.delete(phoneNumberId);
    // Calls in flight may take a while to end; nobody waits for them.
    void dispatcher.stop();
  }
  for (const phoneNumberId of wanted) {
    if (dispatchers.has(phoneNumberId)) continue;
    const graphVersion = settings.graphApiVersion;
    dispatchers.set(
      phoneNumberId,
      startDispatcher({ db, phoneNumberId, graphVersion, now: () => new Date() }),
    );
  }
}
