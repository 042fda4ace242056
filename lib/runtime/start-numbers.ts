import { findSendingAccount, listSendingNumbers } from '@/lib/accounts/sending-account';
import { syncCatalog } from '@/lib/catalog/sync-catalog';
import { startDispatcher } from '@/lib/delivery/dispatcher';
import type { Database } from '@/lib/platform/db/database';
import type { Environment } from '@/lib/platform/env/environment';
import { logger } from '@/lib/platform/log/logger';
import { onShutdown } from './shutdown';

const catalogRetryMs = 2000;

/** Starts a dispatcher per number, and reads each number's catalog once. */
export async function startNumbers(
  db: Database,
  settings: Pick<Environment, 'graphApiVersion'>,
): Promise<void> {
  const now = () => new Date();
  for (const { phoneNumberId } of await listSendingNumbers(db)) {
    const dispatcher = startDispatcher({ db, phoneNumberId, graphVersion: settings.graphApiVersion, now });
    onShutdown(`dispatcher ${phoneNumberId}`, dispatcher.stop);
    void readCatalog(db, phoneNumberId);
  }
}

/** The sandbox answers under this process's own address, which is not there yet while it starts: asked again until it is. */
async function readCatalog(db: Database, phoneNumberId: string): Promise<void> {
  let stopped = false;
  onShutdown(`catalog ${phoneNumberId}`, () => {
    stopped = true;
  });
  while (!stopped) {
    const account = await findSendingAccount(db, phoneNumberId);
    if (!account) return;
    const walked = await syncCatalog(db, account, new Date()).catch((error: unknown) => {
      logger.error({ err: error }, 'reading the catalog failed');
      return null;
    });
    if (walked?.ok || walked?.error.code === 'no_catalog') return;
    await new Promise((resolve) => setTimeout(resolve, catalogRetryMs).unref());
  }
}
