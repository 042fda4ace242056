import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { readEnvironment } from '@/lib/platform/env/environment';
import { buildIfStale } from './build-if-stale';

/** `npm start` and, with --dev, `npm run dev`: checks the environment, builds if needed, runs the desk until it is told to stop. */
const development = process.argv.includes('--dev');

const environment = readEnvironment(process.env);
if (!environment.ok) stopWith(environment.problems);
else await start(environment.value.port, environment.value.host);

async function start(port: number, host: string): Promise<void> {
  const busy = await portProblem(port, host);
  if (busy) stopWith([busy]);
  if (!development) {
    const built = await buildIfStale();
    if (!built) stopWith(['The build failed; what went wrong stands above.']);
  }
  forwardSignals(run(port, host));
}

function run(port: number, host: string): ChildProcess {
  const next = 'node_modules/next/dist/bin/next';
  const mode = development ? 'dev' : 'start';
  return spawn(process.execPath, [next, mode, '--port', String(port), '--hostname', host], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
      // Read by Next before our runtime starts: the runtime alone decides when the process ends.
      NEXT_MANUAL_SIG_HANDLE: '1',
    },
  });
}

/** Ctrl-C reaches the whole process group, so the desk hears it itself; a signal sent to this process alone is passed on. */
function forwardSignals(child: ChildProcess): void {
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** @returns a sentence when nothing can listen on `port`. */
function portProblem(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      resolve(
        taken
          ? `Port ${port} is in use: stop what uses it, or choose another with PORT=3001 npm start.`
          : `Nothing can listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

function stopWith(sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
