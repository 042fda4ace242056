import { setTimeout as pause } from 'node:timers/promises';
import { type DeliveryStep, deliverySteps } from '@/lib/delivery/announce-step';
import type { Arena } from './arena';
import type { Desk } from './desk';
import type { Mischief } from './sandbox';
import type { SeededRandom } from './seeded-random';

/**
 * When a desk process dies: at a step; while it starts, `afterMs` after it began to; or at a random moment, `afterMs`
 * after Meta got that many posts from it.
 */
export type Kill =
  | { at: DeliveryStep; occurrence: number }
  | { at: 'start'; afterMs: number }
  | { at: 'random'; posts: number; afterMs: number };

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

/** What is not come to in this time is not waited for: the messages of this life ran out before. */
const lifeMsMax = 4_000;

/** @returns half of the kills at random moments, some of them while the process starts, half at the steps in turn */
export function planKills(random: SeededRandom, count: number, messagesPerLife: number): Kill[] {
  // On the average a life sends what it is given, so that the last one is not left with everything.
  const some = () => random.integer(1, 2 * messagesPerLife);
  return Array.from({ length: count }, (_, index): Kill => {
    const step = deliverySteps[(index >> 1) % deliverySteps.length];
    if (index % 2 === 1 && step) return { at: step, occurrence: some() };
    if (random.next() < 0.1) return { at: 'start', afterMs: random.integer(0, 400) };
    return { at: 'random', posts: some(), afterMs: random.integer(0, 50) };
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
    const step = kill.at === 'start' || kill.at === 'random' ? null : kill.at;
    const occurrence = 'occurrence' in kill ? kill.occurrence : 0;
    const desk = arena.start(step ? [{ step, occurrence, signal: 'SIGKILL' }] : []);
    const queueing = arena.queue(messagesPerLife);
    await Promise.race([desk.exited, momentOf(kill, desk, arena)]);
    desk.signal('SIGKILL');
    await Promise.all([arena.bury(desk), queueing]);
  }
  const survivor = arena.start();
  await arena.settle();
  await arena.stop(survivor);
}

async function momentOf(kill: Kill, desk: Desk, arena: Arena): Promise<void> {
  if (kill.at === 'start') return await pause(kill.afterMs);
  const before = arena.posts().length;
  await desk.ready;
  if (kill.at !== 'random') return await pause(lifeMsMax);
  const giveUpAt = Date.now() + lifeMsMax;
  while (arena.posts().length < before + kill.posts && Date.now() < giveUpAt) await pause(5);
  await pause(kill.afterMs);
}
