import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from './sandbox';
import { msUntilNextEvent, runDueEvents } from './webhooks/run-due-events';

/** Also how soon something is noticed that another process has scheduled. */
const longestNapMs = 250;

export type SandboxClock = { stop: () => Promise<void> };

/**
 * Lets the sandbox's time pass: each event happens when it is due. One clock a database is enough; two share the work.
 *
 * @param onError called when the database cannot be asked; the clock goes on
 */
export function startSandboxClock(sandbox: Sandbox, onError: (error: unknown) => void): SandboxClock {
  const stopping = new AbortController();
  const running = run(sandbox, stopping.signal, onError);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(sandbox: Sandbox, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      await runDueEvents(sandbox);
      const waitMs = (await msUntilNextEvent(sandbox)) ?? longestNapMs;
      await nap(Math.min(waitMs, longestNapMs), signal);
    } catch (error) {
      onError(error);
      await nap(longestNapMs, signal);
    }
  }
}

async function nap(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
