import { execFileSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeDataDir } from './remove-data-dir';
import { unprivilegedUser } from './unprivileged-home';

export type TestDisk = {
  /** A DATA_DIR on it, database and all. */
  dataDir: string;
  /** Leaves no room, or this many bytes. */
  fill: (leave?: number) => void;
  free: () => void;
  remove: () => void;
};

/**
 * A disk of its own for a test, so small that it can be filled. Only root may mount one; elsewhere this says loudly
 * that something is not tested.
 *
 * @returns null where there is none
 */
export function mountTestDisk(megabytes: number): TestDisk | null {
  const place = mkdtempSync(path.join(tmpdir(), 'vitrine-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', place], {
      stdio: 'pipe',
    });
  } catch (error) {
    rmSync(place, { recursive: true });
    process.stderr.write(
      `\nNOT TESTED: a full disk, because no small disk can be mounted: ${String(error)}\n`,
    );
    return null;
  }
  const dataDir = path.join(place, 'data');
  // A folder of its own stands where root would have a link to the system's state folder, which is not on this disk.
  const home = path.join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true });
  chownSync(home, unprivilegedUser.uid, unprivilegedUser.gid);
  const filler = path.join(place, 'filler');
  const remove = () => {
    removeDataDir(dataDir);
    execFileSync('umount', ['-l', place]);
    rmSync(place, { recursive: true });
  };
  return { dataDir, fill: (leave = 0) => fill(filler, leave), free: () => rmSync(filler), remove };
}

function fill(filler: string, leave: number): void {
  const file = openSync(filler, 'a');
  const block = Buffer.alloc(4_096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
  if (leave > 0) truncateSync(filler, statSync(filler).size - leave);
}
