import { copyFileSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the links between library names that a package's tarball cannot carry (`libpq.so.5` → `libpq.so.5.18`). The
 * package's install script would make them, but install scripts are not allowed to run here.
 *
 * @param native the folder with the binaries
 * @returns false where the folder cannot be written: work on a copy of it then
 */
export function linkLibraries(native: string): boolean {
  const list = readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    // The list's paths begin with the name of the folder itself.
    const place = path.resolve(native, '..', target);
    if (!isThere(place) && !makeLink(path.resolve(native, '..', source), place)) return false;
  }
  return true;
}

function makeLink(source: string, target: string): boolean {
  try {
    symlinkSync(path.basename(source), target);
    return true;
  } catch {
    return isThere(target) || copied(source, target);
  }
}

/** For file systems without links. */
function copied(source: string, target: string): boolean {
  try {
    copyFileSync(source, target);
    return true;
  } catch {
    return false;
  }
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
