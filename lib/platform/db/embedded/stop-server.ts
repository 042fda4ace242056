import { realpathSync } from 'node:fs';
import path from 'node:path';
import { findPostmaster } from './postmaster';
import { tryStartLock } from './start-lock';
import { hasUsers, removeUser } from './users-of-server';

/**
 * Takes this process off the server's users and, when it was the last, stops the server. Synchronous, because it also
 * runs while the process exits; the server finishes by itself. When another process is just starting, that one uses the
 * server from now on and stops it later.
 *
 * @returns the pid of the server that was told to stop, or null
 */
export function leaveServer(dataDir: string): number | null {
  removeUser(dataDir);
  const unlock = tryStartLock(dataDir);
  if (!unlock) return null;
  try {
    if (hasUsers(dataDir)) return null;
    const postmaster = findPostmaster(path.join(realpathSync(path.join(dataDir, 'postgres')), 'cluster'));
    // SIGINT is PostgreSQL's fast shutdown: sessions are cut, what was committed is written.
    if (postmaster) process.kill(postmaster.pid, 'SIGINT');
    return postmaster?.pid ?? null;
  } finally {
    unlock();
  }
}
