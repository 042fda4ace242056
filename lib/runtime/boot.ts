import { readEnvironment } from '@/lib/platform/env/environment';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { logConsole } from '@/lib/platform/log/log-console';
import { logger } from '@/lib/platform/log/logger';
import { openDesk } from './open-desk';
import { scrubConsole } from './report-request-error';
import { shutDownOnSignals } from './shutdown';
import { welcome } from './welcome';

const store = globalThis as typeof globalThis & { vitrineBooted?: Promise<void> };

/**
 * Starts everything that outlives a request: database, dispatchers, webhook applier, sandbox. When that fails the process
 * ends with a sentence; Next alone would stay up and answer errors.
 */
export function boot(): Promise<void> {
  store.vitrineBooted ??= start();
  return store.vitrineBooted;
}

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) stopWith(environment.problems.join('\n'));
  try {
    const settings = processEnvironment();
    // Whoever develops sees everything as it is.
    if (process.env.NODE_ENV === 'production') logConsole();
    // next-auth reads these two itself; without them every redirect would go to port 3000.
    process.env.NEXTAUTH_URL = settings.appUrl;
    process.env.NEXTAUTH_SECRET = settings.nextAuthSecret;
    shutDownOnSignals();
    if (process.env.NODE_ENV === 'production') scrubConsole();
    process.stdout.write(welcome(settings.appUrl, await openDesk(settings)));
  } catch (error) {
    logger.debug({ err: error }, 'the start failed');
    stopWith(error instanceof Error ? error.message : String(error));
  }
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
