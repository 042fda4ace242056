import { randomUUID } from 'node:crypto';
import { logger } from '@/lib/platform/log/logger';
import type { Database } from './database';
import { acquireLease, type Lease, releaseLease, renewLease } from './leases';

type Clock = { monotonicMs: () => number; wallMs: () => number };

/** How long a lease outlives its holder's last word, and how often the holder gives it. */
export type LeaseTimes = { ttlMs: number; renewEveryMs: number };

type HoldOptions = Partial<LeaseTimes> & {
  /** Called with the epoch as often as the lease is won: at the start, and again after it was lost. */
  onGained?: (epoch: number) => void;
  clock?: Clock;
};

export type HeldLease = {
  /**
   * The epoch under which this process may act right now, or null. Ask just before each act that only one process may
   * do: a process that was frozen finds null here before it does harm, without asking the database.
   */
  epoch: () => number | null;
  /** Asks the database at once, instead of at the next turn. */
  turn: () => Promise<void>;
  /** Gives the lease back and ends the turns. */
  release: () => Promise<void>;
};

type Holding = { lease: Lease; monotonicEndMs: number; wallEndMs: number };

const systemClock: Clock = { monotonicMs: () => performance.now(), wallMs: () => Date.now() };

/**
 * Keeps trying to hold the lease `name` until it is released: whoever holds it renews it every two seconds, everybody
 * else waits for the ten seconds of a dead holder to pass and takes over with the next epoch.
 */
export function holdLease(db: Database, name: string, options: HoldOptions = {}): HeldLease {
  const { ttlMs = 10_000, renewEveryMs = 2_000, onGained, clock = systemClock } = options;
  const owner = randomUUID();
  let holding: Holding | null = null;
  let pending: Promise<void> | null = null;
  let released = false;

  const take = async () => {
    // Both ends are counted from before the question, so that they lie before the end that the database writes down.
    const ends = { monotonicEndMs: clock.monotonicMs() + ttlMs, wallEndMs: clock.wallMs() + ttlMs };
    const before = holding?.lease ?? null;
    const renewed = before !== null && (await renewLease(db, before, ttlMs));
    const lease = renewed ? before : await acquireLease(db, name, owner, ttlMs);
    holding = lease && { lease, ...ends };
    if (lease && !renewed && !released) onGained?.(lease.epoch);
  };
  const turn = () => {
    pending ??= take()
      .catch((error: unknown) => logger.warn({ err: error, lease: name }, 'a lease could not be asked for'))
      .finally(() => {
        pending = null;
      });
    return pending;
  };
  const timer = setInterval(() => void turn(), renewEveryMs);
  void turn();

  return {
    epoch: () => (holding !== null && !released && mayAct(holding, clock) ? holding.lease.epoch : null),
    turn,
    release: async () => {
      released = true;
      clearInterval(timer);
      await pending;
      if (holding) await releaseLease(db, holding.lease);
      holding = null;
    },
  };
}

/** By both clocks: the monotonic one stands still while a machine sleeps, the other one may be set back. */
function mayAct(holding: Holding, clock: Clock): boolean {
  return clock.monotonicMs() < holding.monotonicEndMs && clock.wallMs() < holding.wallEndMs;
}
