import { logger } from '@/lib/platform/log/logger';

type ShutdownStep = { name: string; run: () => Promise<void> | void };

const store = globalThis as typeof globalThis & { vitrineShutdown?: ShutdownStep[] };

/** Sends in flight may take this long to finish before the process ends anyway. */
const shutdownDeadlineMs = 22_000;

/** Registers what must be done before the process ends. Steps run in reverse order of registration. */
export function onShutdown(name: string, run: ShutdownStep['run']): void {
  store.vitrineShutdown ??= [];
  store.vitrineShutdown.push({ name, run });
}

/** Makes SIGTERM, SIGINT and the loss of the start command end the process in order. */
export function shutDownOnSignals(): void {
  let stopping = false;
  const stop = (signal?: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    // Ctrl-C: somebody is watching.
    if (signal === 'SIGINT') process.stdout.write('\n  Stopping: what is being sent is finished first.\n');
    setTimeout(() => process.exit(1), shutdownDeadlineMs).unref();
    void runSteps().finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', () => stop());
}

async function runSteps(): Promise<void> {
  for (const step of (store.vitrineShutdown ?? []).reverse()) {
    try {
      await step.run();
    } catch (error) {
      logger.error({ err: error, step: step.name }, 'a shutdown step failed');
    }
  }
}
