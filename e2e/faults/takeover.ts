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
  const first = arena.start([{ step, occurrence: 1, signal: 'SIGSTOP' }]);
  // One message alone: calls begun in time would leave late, because between the question whether the lease still holds
  // and the first byte a process can freeze. And its first: Meta closes what it has not heard of for seconds.
  await Promise.all([first.faulted, step === 'before_claim' ? null : arena.queue(1)]);
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
