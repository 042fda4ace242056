import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownProcessMark, writerIsAlive } from './process-mark';

/** Says that this process uses the server. A file per process: what a killed one leaves behind is seen to be stale. */
export function addUser(dataDir: string): void {
  const folder = usersFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, String(process.pid)), ownProcessMark(), { mode: 0o600 });
}

/** Takes this process off the list. */
export function removeUser(dataDir: string): void {
  rmSync(path.join(usersFolder(dataDir), String(process.pid)), { force: true });
}

/** @returns whether a living process uses the server; entries of dead ones are removed. */
export function hasUsers(dataDir: string): boolean {
  const folder = usersFolder(dataDir);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const [alive, dead] = [files.filter(writerIsAlive), files.filter((file) => !writerIsAlive(file))];
  for (const file of dead) rmSync(file, { force: true });
  return alive.length > 0;
}

function usersFolder(dataDir: string): string {
  return path.join(dataDir, 'postgres.users');
}
