import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from './environment';
import { folderProblem } from './folder-problem';
import { keepFile } from './keep-file';

export type Secrets = { encryptionKey: string; nextAuthSecret: string };

/**
 * Gives the two secrets of an installation: from the environment, else from files of mode 0600 in DATA_DIR that are
 * made at the first start.
 *
 * @throws with a sentence for a person, where DATA_DIR cannot be used
 */
export function provideSecrets(environment: Environment): Secrets {
  return {
    encryptionKey: environment.encryptionKey ?? keptSecret(environment.dataDir, 'encryption-key'),
    nextAuthSecret: environment.nextAuthSecret ?? keptSecret(environment.dataDir, 'session-secret'),
  };
}

function keptSecret(dataDir: string, name: string): string {
  const directory = path.join(dataDir, 'secrets');
  const file = path.join(directory, name);
  const secret = readSecret(directory, file);
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new Error(`${file} is damaged: put it back from a backup of the folder.`);
}

function readSecret(directory: string, file: string): string {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const secret = keepFile(file, randomBytes(32).toString('hex'));
    chmodSync(file, 0o600);
    return secret;
  } catch (error) {
    throw new Error(folderProblem(error, directory) ?? String(error), { cause: error });
  }
}
