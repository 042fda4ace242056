import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error';

/** The user called nobody on Linux; no account of that number is needed to run the server, only to initialize it. */
export const unprivilegedUser = { uid: 65_534, gid: 65_534 };

/**
 * The server's home when root starts it: a folder below the system's state folder, found again through the link
 * `DATA_DIR/postgres`. Deleting DATA_DIR therefore starts anew, and moving it keeps the data.
 *
 * @param dataDir DATA_DIR, as a real path
 * @param link where the link is, or is to be
 * @throws EmbeddedDatabaseError when DATA_DIR is a copy of one that is in use: two servers' worth of locks, one database
 */
export function unprivilegedHome(dataDir: string, link: string): string {
  const known = lstatSync(link, { throwIfNoEntry: false });
  if (!known) return makeHome(dataDir, link);
  if (!known.isSymbolicLink()) return link;
  const home = realpathSync(link);
  const record = path.join(home, 'data-dir');
  const owner = readFileSync(record, 'utf8');
  if (owner !== dataDir && leadsTo(path.join(owner, 'postgres'), home)) {
    throw new EmbeddedDatabaseError(
      'copied_data_dir',
      `${dataDir} is a copy of ${owner}, whose database lies in ${home}: delete ${link} to begin with an empty database.`,
    );
  }
  if (owner !== dataDir) writeFileSync(record, dataDir);
  return home;
}

function makeHome(dataDir: string, link: string): string {
  const state = process.platform === 'darwin' ? '/var/db/vitrine' : '/var/lib/vitrine';
  mkdirSync(state, { recursive: true });
  chmodSync(state, 0o755);
  const name = dataDir.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const home = path.join(realpathSync(state), `${name.slice(-60)}-${randomBytes(4).toString('hex')}`);
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(path.join(home, 'data-dir'), dataDir);
  chownSync(home, unprivilegedUser.uid, unprivilegedUser.gid);
  symlinkSync(home, link);
  return home;
}

function leadsTo(link: string, home: string): boolean {
  try {
    return realpathSync(link) === home;
  } catch {
    return false;
  }
}
