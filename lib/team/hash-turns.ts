import { fail, ok, type Result } from '@/lib/values/result';

/** A password hash keeps a core busy for some 75 ms and holds 64 MiB: more at once would starve everything else. */
const atOnceMax = 2;
/** Two seconds' worth of waiting at most; whoever comes then is told to come back. */
const waitingMax = 50;

type Turns = { running: number; waiting: (() => void)[] };

// Next bundles modules per entry: what is one per process lives on globalThis.
const store = globalThis as typeof globalThis & { vitrineHashTurns?: Turns };

/** Runs `work` when fewer than two others run in this process. @returns `busy` when too many wait already. */
export async function takeHashTurn<T>(work: () => Promise<T>): Promise<Result<T, { code: 'busy' }>> {
  store.vitrineHashTurns ??= { running: 0, waiting: [] };
  const turns = store.vitrineHashTurns;
  if (turns.running < atOnceMax) turns.running += 1;
  else if (turns.waiting.length >= waitingMax) return fail({ code: 'busy' });
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return ok(await work());
  } finally {
    // A turn is handed on, not given back, so that nobody slips in between.
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}
