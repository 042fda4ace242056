import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFile } from '@/lib/platform/env/keep-file';
import { EmbeddedDatabaseError } from './embedded-database-error';

/**
 * The password of the private server: made once, kept in DATA_DIR with mode 0600. Run it under the start lock.
 *
 * @param clusterExists whether there is data that was made with an earlier password
 * @throws EmbeddedDatabaseError when the data is there and its password is not
 */
export function serverPassword(dataDir: string, clusterExists: boolean): string {
  const file = path.join(dataDir, 'postgres.password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (clusterExists) {
    throw new EmbeddedDatabaseError(
      'password_missing',
      `${file} is missing: put it back from a backup of the folder.`,
    );
  }
  return keepFile(file, randomBytes(24).toString('hex'));
}
