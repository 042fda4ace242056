import { logger } from '@/lib/platform/log/logger';
import { findPostmaster } from './postmaster';

const checkEveryMs = 2_000;

/**
 * Looks every two seconds whether the server still runs while this process uses it, and starts it again if not: the
 * system kills what takes too much memory, and PostgreSQL gives up where the disk is full. What keeps it from starting
 * is logged once, in a sentence.
 *
 * @param restart starts it at its old port, unless another process has done so
 * @returns how to stop looking; a start under way ends first
 */
export function keepRunning(cluster: string, restart: () => Promise<unknown>): () => Promise<void> {
  let restarting: Promise<void> | null = null;
  let said = '';
  const tell = (sentence: string) => {
    if (sentence !== said) logger.error(sentence);
    said = sentence;
  };
  const startAgain = async () => {
    try {
      await restart();
      logger.warn('The built-in database had stopped and runs again.');
      said = '';
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    } finally {
      restarting = null;
    }
  };
  const timer = setInterval(() => {
    if (!restarting && !findPostmaster(cluster)) restarting = startAgain();
  }, checkEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await restarting;
  };
}
