import { rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { ownProcessMark, writerIsAlive } from './process-mark';

const waitMs = 90_000;
const pollMs = 20;

/** Writing a lock or removing a dead one takes microseconds; whoever died in between is not waited for longer. */
const writingMaxMs = 5_000;

/**
 * Runs `work` while no other process starts or stops the server of this DATA_DIR.
 *
 * @throws EmbeddedDatabaseError when another process keeps the lock for a minute and a half
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + waitMs;
  let unlock = tryStartLock(dataDir);
  while (!unlock) {
    if (performance.now() > deadline) {
      throw new EmbeddedDatabaseError(
        'locked',
        `Another process has been starting the database in ${dataDir} for too long.`,
      );
    }
    await pause(pollMs);
    unlock = tryStartLock(dataDir);
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}

/** @returns how to release the lock, or null when another living process holds it. Never waits. */
export function tryStartLock(dataDir: string): (() => void) | null {
  const lock = path.join(dataDir, 'postgres.start-lock');
  if (!create(lock, ownProcessMark())) {
    if (isHeld(lock)) return null;
    removeDeadLock(lock);
    if (!create(lock, ownProcessMark())) return null;
  }
  return () => rmSync(lock, { force: true });
}

/** A lock without content was created this instant, or its holder died in that instant. */
function isHeld(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (!found) return false;
  return found.size === 0 ? isYoung(found) : writerIsAlive(lock);
}

/** One remover at a time, and it looks again: else two could remove, the second one the lock of a new, living holder. */
function removeDeadLock(lock: string): void {
  const removal = `${lock}.removal`;
  if (!create(removal, '')) {
    const found = statSync(removal, { throwIfNoEntry: false });
    if (found && !isYoung(found)) rmSync(removal, { force: true });
    return;
  }
  if (!isHeld(lock)) rmSync(lock, { force: true });
  rmSync(removal, { force: true });
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isYoung(file: Stats): boolean {
  return Date.now() - file.mtimeMs < writingMaxMs;
}
