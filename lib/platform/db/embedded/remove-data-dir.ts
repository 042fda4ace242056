import { realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findPostmaster } from './postmaster';

/**
 * Removes a DATA_DIR and its database, wherever that lies, for ever; a server that still runs is killed. For the
 * throw-away folders of tests.
 */
export function removeDataDir(dataDir: string): void {
  const home = homeOf(dataDir);
  const postmaster = home === null ? null : findPostmaster(path.join(home, 'cluster'));
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
  const again = { recursive: true, force: true, maxRetries: 5 };
  if (home !== null) rmSync(home, again);
  rmSync(dataDir, again);
}

function homeOf(dataDir: string): string | null {
  try {
    return realpathSync(path.join(dataDir, 'postgres'));
  } catch {
    return null;
  }
}
