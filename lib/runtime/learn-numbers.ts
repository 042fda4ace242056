import { learnNumberFacts } from '@/lib/accounts/learn-number-facts';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';

const retryMs = 10_000;

/**
 * Asks Meta what the numbers are called that only the environment has named so far, until it has answered for all.
 *
 * @returns `wake`, to look at once, and `stop`
 */
export function learnNumbers(db: Database): { wake: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let stopped = false;
  const wake = () => {
    if (asking || stopped) return;
    clearTimeout(timer);
    asking = true;
    void learnNumberFacts(db, new Date())
      .catch((error: unknown) => {
        logger.error({ err: error }, 'learning what the numbers are called failed');
        return 1;
      })
      .then((left) => {
        asking = false;
        if (left > 0 && !stopped) timer = setTimeout(wake, retryMs).unref();
      });
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { wake, stop };
}
