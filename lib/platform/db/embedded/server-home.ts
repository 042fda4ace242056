import { lstatSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError, explainFolderError } from './embedded-database-error';
import { unprivilegedHome, unprivilegedUser } from './unprivileged-home';

export type ServerHome = {
  /** Holds the cluster, the server's log and, where needed, a copy of the binaries. */
  folder: string;
  /** Whom the server must run as, when not as the user of this process. */
  runAs: { uid: number; gid: number } | null;
};

/** The programs of the server see nothing of this process's environment: no secrets, no language of the machine. */
export const serverEnvironment: NodeJS.ProcessEnv = { NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C' };

/**
 * The folder the server lives in, made if missing: `DATA_DIR/postgres`. For root, which PostgreSQL refuses to be run by,
 * that is a link to a folder that an unprivileged user can reach wherever DATA_DIR lies.
 *
 * @param dataDir DATA_DIR, as a real path
 * @throws EmbeddedDatabaseError where it cannot be made or belongs to somebody else
 */
export function serverHome(dataDir: string): ServerHome {
  const place = path.join(dataDir, 'postgres');
  const root = process.getuid?.() === 0;
  try {
    const exists = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
    if (!exists && !root) mkdirSync(place, { mode: 0o700 });
    const folder = root ? unprivilegedHome(dataDir, place) : place;
    refuseForeign(folder, root ? unprivilegedUser.uid : process.getuid?.());
    return { folder, runAs: root ? unprivilegedUser : null };
  } catch (error) {
    throw explainFolderError(error, place);
  }
}

function refuseForeign(folder: string, uid: number | undefined): void {
  const owner = statSync(folder).uid;
  if (owner === uid) return;
  throw new EmbeddedDatabaseError(
    'home_unusable',
    `The built-in database in ${folder} was made by another user of this machine (user id ${owner}): start as that user.`,
  );
}
