import type { Database } from '@/lib/platform/db/database';
import { holdLease, type LeaseTimes } from '@/lib/platform/db/hold-lease';
import { subscribe } from '@/lib/platform/live/listener';
import type { LiveEvent } from '@/lib/platform/live/live-event';
import { logger } from '@/lib/platform/log/logger';

/** How long nothing happens by itself before one looks again: a notification can be lost, a schedule sends none. */
export const pollMs = 1000;

/** `mayAct` is asked just before each act that only the holder may do; it says no as soon as a stop was asked for. */
type Turn = { epoch: number; mayAct: () => boolean };

type Repetition = {
  leaseName: string;
  leaseTimes?: LeaseTimes | undefined;
  /** Which notifications are worth an immediate turn. */
  topic: string;
  concerns: (event: LiveEvent) => boolean;
  /** Does what there is to do. @returns milliseconds until it is worth looking again */
  turn: (turn: Turn) => Promise<number>;
  /** Waits for what was begun and is still going on, before the lease is given back. */
  finish: () => Promise<void>;
};

export type Repeating = { wake: () => void; stop: () => Promise<void> };

/**
 * Does something over and over in one process at a time: whoever holds the lease takes turns, woken by notifications or
 * after a while. A turn that throws is logged and tried again.
 */
export function repeatUnderLease(db: Database, repetition: Repetition): Repeating {
  const { leaseName, leaseTimes, topic, concerns, turn, finish } = repetition;
  const bell = new Bell();
  const ring = () => bell.ring();
  const unsubscribe = subscribe([topic], (event) => {
    if (event === 'reconnected' || concerns(event)) ring();
  });
  const lease = holdLease(db, leaseName, { ...leaseTimes, onGained: ring });
  let stopping = false;

  const takeTurn = async (): Promise<number> => {
    const epoch = lease.epoch();
    if (epoch === null) return pollMs;
    try {
      return await turn({ epoch, mayAct: () => !stopping && lease.epoch() === epoch });
    } catch (error) {
      logger.error({ err: error, lease: leaseName }, 'a turn failed');
      return pollMs;
    }
  };
  const run = async () => {
    while (!stopping) await bell.wait(await takeTurn());
  };
  const running = run();
  const stop = async () => {
    stopping = true;
    unsubscribe();
    ring();
    await running;
    await finish();
    await lease
      .release()
      .catch((error: unknown) => logger.warn({ err: error, lease: leaseName }, 'a lease was kept'));
  };
  return { wake: ring, stop };
}

/** Something to wait at. A ring while nobody waits is kept for the next wait. */
class Bell {
  private rung = false;
  private end: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.end?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.rung && ms > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.rung = false;
    this.end = null;
  }
}
