import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from './environment';

export type Secrets = { encryptionKey: string; nextAuthSecret: string };

/**
 * Gives the two secrets of an installation: from the environment, else from files of mode 0600 in DATA_DIR that are
 * made at the first start.
 */
export function provideSecrets(environment: Environment): Secrets {
  return {
    encryptionKey: environment.encryptionKey ?? keptSecret(environment.dataDir, 'encryption-key'),
    nextAuthSecret: environment.nextAuthSecret ?? keptSecret(environment.dataDir, 'session-secret'),
  };
}

/** Two processes may start at once: the exclusive flag lets one write, and both read what stands. */
function keptSecret(dataDir: string, name: string): string {
  const directory = path.join(dataDir, 'secrets');
  const file = path.join(directory, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
