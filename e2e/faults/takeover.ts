import type { DeliveryStep } from '@/lib/delivery/announce-step';
import { type Arena, poll } from './arena';

const messagesEach = 15;

/**
 * Three desks on one database. The first sends and is frozen at `step`, the second takes over and is killed in its
 * turn, the third takes over, and then the first goes on as if nothing had happened.
 *
 * @returns what the first had in hand when it froze
 */
export async function freezeAndKill(arena: Arena, step: DeliveryStep): Promise<string[]> {
  const first = arena.start([{ step, occurrence: 3, signal: 'SIGSTOP' }]);
  // Before a claim there is nothing to send; with something already claimed it would not be before a claim alone.
  await (step === 'before_claim' ? first.faulted : sendOneByOne(arena, first.faulted));
  const inHand = await arena.idsIn('sending');
  const frozenEpoch = await arena.epoch();

  const second = arena.start([{ step: 'after_call', occurrence: 4, signal: 'SIGKILL' }]);
  await Promise.all([arena.queue(messagesEach), second.faulted]);
  await arena.bury(second);

  const third = arena.start();
  const before = arena.posts().length;
  await Promise.all([arena.queue(messagesEach), poll(async () => (await arena.epoch()) > frozenEpoch + 1)]);
  await poll(async () => arena.posts().length > before);

  first.signal('SIGCONT');
  await arena.settle();
  await arena.stop(first, third);
  return inHand;
}

/**
 * With more than one in hand, calls that were begun in time would leave late: between the question whether the lease
 * still holds and the first byte on the wire a process can freeze, and nothing it does then can be asked first.
 */
async function sendOneByOne(arena: Arena, faulted: Promise<void>): Promise<void> {
  let over = false;
  void faulted.then(() => {
    over = true;
  });
  while (!over) {
    const before = arena.posts().length;
    await arena.queue(1);
    await poll(async () => over || arena.posts().length > before);
  }
}
