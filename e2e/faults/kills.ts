import { setTimeout as pause } from 'node:timers/promises';
import { type DeliveryStep, deliverySteps } from '@/lib/delivery/announce-step';
import type { Arena } from './arena';
import type { Mischief } from './sandbox';
import type { SeededRandom } from './seeded-random';

/** When a desk process dies: so long after it was started or became ready, or at a step. */
export type Kill =
  | { at: 'random'; from: 'start' | 'ready'; afterMs: number }
  | { at: DeliveryStep; occurrence: number };

/** What goes wrong at Meta meanwhile: answers that break off, say nothing or ask to wait, webhooks out of order. */
export const mischief: Mischief = {
  cut_before_accept: 0.02,
  cut_after_accept: 0.02,
  html_502: 0.01,
  html_502_after_accept: 0.01,
  error_500: 0.01,
  error_500_after_accept: 0.01,
  error_500_bare: 0.01,
  error_500_bare_after_accept: 0.01,
  garbage: 0.01,
  no_id: 0.01,
  redirect_307: 0.01,
  rate_429: 0.01,
  doubled: 0.2,
  shuffled: 0.2,
  batched: 0.1,
  before_answer: 0.1,
};

/** A step that is not come to is not waited for any longer: the messages of this life ran out before. */
const stepMsMax = 3_000;

/** @returns half of the kills at random moments, some of them while the process starts, half at the steps in turn */
export function planKills(random: SeededRandom, count: number): Kill[] {
  return Array.from({ length: count }, (_, index): Kill => {
    const step = deliverySteps[(index >> 1) % deliverySteps.length];
    if (index % 2 === 1 && step) return { at: step, occurrence: random.integer(1, 12) };
    return random.next() < 0.15
      ? { at: 'random', from: 'start', afterMs: random.integer(0, 400) }
      : { at: 'random', from: 'ready', afterMs: random.integer(0, 500) };
  });
}

/** @returns one kill at each step */
export function killsAtEachStep(): Kill[] {
  return deliverySteps.map((step) => ({ at: step, occurrence: 3 }));
}

/**
 * Lets one desk process after another be killed while it sends, each life with `messagesPerLife` new messages, and a
 * last one that may live on and finish what they left.
 */
export async function sendThroughKills(arena: Arena, kills: Kill[], messagesPerLife: number): Promise<void> {
  for (const kill of kills) {
    const faults =
      kill.at === 'random'
        ? []
        : [{ step: kill.at, occurrence: kill.occurrence, signal: 'SIGKILL' as const }];
    const desk = arena.start(faults);
    const queueing = arena.queue(messagesPerLife);
    await Promise.race([desk.exited, timeOf(kill, desk.ready)]);
    desk.signal('SIGKILL');
    await Promise.all([arena.bury(desk), queueing]);
  }
  const survivor = arena.start();
  await arena.settle();
  await arena.stop(survivor);
}

async function timeOf(kill: Kill, ready: Promise<void>): Promise<void> {
  if (kill.at !== 'random' || kill.from === 'ready') await ready;
  await pause(kill.at === 'random' ? kill.afterMs : stepMsMax);
}
