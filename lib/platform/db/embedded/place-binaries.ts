import { chmodSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './locate-binaries';
import { linkLibraries } from './link-libraries';
import type { ServerHome } from './server-home';

/**
 * Gives a folder of binaries that the server's user can read and that has its library links: the installed one where
 * that will do, else a copy in the server's home. Run it under the start lock.
 *
 * @returns the folder that holds `bin`
 */
export async function placeBinaries(binaries: Binaries, home: ServerHome): Promise<string> {
  if (home.runAs === null && linkLibraries(binaries.native)) return binaries.native;
  const place = path.join(home.folder, `binaries-${binaries.version}`);
  if (!existsSync(place)) await copyBinaries(binaries.native, place);
  return path.join(place, 'native');
}

/** Copies of earlier versions are removed: under the start lock, and with no server running, nobody uses them. */
async function copyBinaries(native: string, place: string): Promise<void> {
  const folder = path.dirname(place);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('binaries-')) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  const draft = `${place}.new`;
  // Without verbatimSymlinks, links that exist would be made to point back into a checkout the server cannot enter.
  await cp(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(draft, 'native'));
  for (const entry of [draft, ...readdirSync(draft, { recursive: true, encoding: 'utf8' })]) {
    letEverybodyRead(path.resolve(draft, entry));
  }
  renameSync(draft, place);
}

/** An installation made under a strict umask can be read by its owner alone. */
function letEverybodyRead(file: string): void {
  const found = lstatSync(file);
  if (!found.isSymbolicLink()) chmodSync(file, (found.mode & 0o777) | (found.mode & 0o100 ? 0o555 : 0o444));
}
