import type { Environment } from './environment';
import { readEnvironment } from './environment';
import { provideSecrets, type Secrets } from './secrets';

type Settings = Environment & Secrets;

const store = globalThis as typeof globalThis & { vitrineSettings?: Settings };

/**
 * The settings of this process, read once.
 *
 * @throws when the environment is wrong; the start command has said so in plain sentences before it comes to that
 */
export function processEnvironment(): Settings {
  store.vitrineSettings ??= loadSettings();
  return store.vitrineSettings;
}

function loadSettings(): Settings {
  const environment = readEnvironment(process.env);
  if (!environment.ok) throw new Error(environment.problems.join(' '));
  return { ...environment.value, ...provideSecrets(environment.value) };
}
