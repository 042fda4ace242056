import { execFile } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { diskFull } from '@/lib/platform/env/folder-problem';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { serverEnvironment, type ServerHome } from './server-home';

const initializeTimeoutMs = 120_000;

/** The role that owns everything in the private server. */
export const serverRole = 'vitrine';

/**
 * Makes an empty cluster at `cluster`. It is made beside and renamed, so that a half-made one is never taken for whole.
 *
 * @param native the folder with the binaries
 * @throws EmbeddedDatabaseError with initdb's own last words
 */
export async function initializeCluster(
  native: string,
  home: ServerHome,
  cluster: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = path.join(home.folder, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.runAs) chownSync(passwordFile, home.runAs.uid, home.runAs.gid);
  const options = [
    '-D',
    draft,
    '-U',
    serverRole,
    `--pwfile=${passwordFile}`,
    ...clusterOptions,
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(path.join(native, 'bin', 'initdb'), options, {
      cwd: home.folder,
      env: serverEnvironment,
      timeout: initializeTimeoutMs,
      ...home.runAs,
    });
  } catch (error) {
    const words = lastWords(error);
    if (words.includes('No space left')) throw new EmbeddedDatabaseError('disk_full', diskFull(home.folder));
    throw new EmbeddedDatabaseError(
      'initialize_failed',
      `The built-in database could not be made: ${words}.`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

/** The same order of text on every machine, whatever its languages. */
const clusterOptions = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

function lastWords(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return (stderr?.trim() || message || String(error))
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .slice(-400);
}
