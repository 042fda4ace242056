import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryStep, deliverySteps } from '@/lib/delivery/announce-step';
import { type Arena, openArena, poll } from './arena';
import { bundleDesk } from './bundle-desk';
import { killRemainingDesks } from './desk';
import { type Kill, killsAtEachStep, mischief, planKills, sendThroughKills } from './kills';
import { type SandboxProcess, startSandbox } from './sandbox';
import { SeededRandom } from './seeded-random';
import { freezeAndKill } from './takeover';
import { startWebhookFront, type WebhookFront } from './webhook-front';

const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const kills = Number(process.env.FAULTS_KILLS ?? 50);
const messages = Number(process.env.FAULTS_MESSAGES ?? 1000);

/** So short that deaths, and not waits for the dead, fill the time. */
const briefLease = { ttlMs: 400, renewEveryMs: 100 };
/** Long enough that only who is frozen loses it, on a busy machine too. */
const shortLease = { ttlMs: 2000, renewEveryMs: 400 };

let front: WebhookFront;
let sandbox: SandboxProcess;
let desk: string;

beforeAll(async () => {
  front = await startWebhookFront();
  [sandbox, desk] = await Promise.all([startSandbox(front.url), bundleDesk('desk')]);
}, 120_000);

afterAll(async () => {
  killRemainingDesks();
  await sandbox.stop();
  front.close();
}, 60_000);

test(`of ${messages} messages over ${kills} kills none is sent twice and none is lost (seed ${seed})`, {
  timeout: 7_200_000,
}, async () => {
  await sandbox.misbehave(mischief, seed);
  const arena = await open(desk, briefLease);
  const messagesPerLife = Math.ceil(messages / kills);
  const plan = planKills(new SeededRandom(seed), kills, messagesPerLife);
  await sendThroughKills(arena, plan, messagesPerLife);
  await sandbox.misbehave({}, seed);
  expect(await arena.check()).toEqual([]);
  process.stdout.write(`${await sayFigures(arena, plan)}; seed ${seed}\n`);
  await arena.close();
});

describe.concurrent('several processes on one database', { timeout: 180_000 }, () => {
  const frozenAt: DeliveryStep[] = ['before_claim', 'in_claim', 'before_call', 'in_record'];
  test.each(frozenAt)(
    'one frozen (%s), one killed: one sender, nothing twice, nothing lost',
    async (step) => {
      const arena = await open(desk, shortLease);
      const inHand = await freezeAndKill(arena, step);
      expect(await arena.check()).toEqual([]);
      expect(await arena.checkOneSender()).toEqual([]);
      const unknown = await arena.idsIn('unknown');
      expect(inHand.filter((id) => unknown.includes(id))).toEqual([]);
      await arena.close();
    },
  );

  test('an answer that the frozen one had heard is written down when it goes on, without any webhook', async () => {
    const arena = await open(desk, shortLease);
    arena.target.held = true;
    const first = arena.start([{ step: 'after_call', occurrence: 4, signal: 'SIGSTOP' }]);
    await Promise.all([arena.queue(12), first.faulted]);
    const second = arena.start();
    await poll(async () => (await arena.idsIn('queued', 'sending')).length === 0);
    expect(await arena.idsIn('unknown')).not.toEqual([]);
    first.signal('SIGCONT');
    await poll(async () => (await arena.idsIn('queued', 'sending', 'unknown')).length === 0);
    arena.target.held = false;
    await arena.settle();
    expect(await arena.check()).toEqual([]);
    await arena.stop(first, second);
    await arena.close();
  });

  test('a dead sender’s number is taken over in seconds with the lease times of the product', async () => {
    const arena = await open(desk);
    const first = arena.start();
    await Promise.all([arena.queue(10), poll(async () => arena.posts().length > 5)]);
    const [second, third] = [arena.start(), arena.start()];
    await Promise.all([second.ready, third.ready]);
    first.signal('SIGKILL');
    await arena.bury(first);
    const [diedAt, before] = [Date.now(), arena.posts().length];
    await arena.queue(10);
    await poll(async () => arena.posts().length > before);
    expect(Date.now() - diedAt).toBeLessThan(30_000);
    await arena.settle();
    expect(await arena.check()).toEqual([]);
    expect(await arena.checkOneSender()).toEqual([]);
    await arena.stop(second, third);
    await arena.close();
  });
});

test('a process that is told to stop ends the calls it is in and leaves the rest to be sent', async () => {
  const arena = await open(desk, briefLease);
  const first = arena.start([{ step: 'before_call', occurrence: 4, signal: 'SIGTERM' }]);
  await arena.queue(30);
  expect(await first.exited).toBe(0);
  await arena.bury(first);
  expect(arena.cutOff).toEqual(new Set());
  expect(await arena.idsIn('sending', 'unknown')).toEqual([]);
  expect(await arena.idsIn('queued')).not.toEqual([]);
  const second = arena.start();
  await arena.settle();
  expect(await arena.check()).toEqual([]);
  await arena.stop(second);
  await arena.close();
}, 60_000);

describe('a desk made defective on purpose is caught', { timeout: 120_000 }, () => {
  test('that sends again what was not answered', async () => {
    const mutant = await bundleDesk('asks-again', [
      { file: 'lib/delivery/record-setback.ts', from: "state: 'unknown'", to: "state: 'queued'" },
    ]);
    await sandbox.misbehave({ cut_after_accept: 0.25 }, seed);
    const arena = await open(mutant, briefLease);
    arena.target.held = true;
    const only = arena.start();
    await arena.queue(30);
    const twice = expect.stringContaining('twice: accepted');
    await expect.poll(() => arena.check(), { timeout: 60_000 }).toContainEqual(twice);
    await sandbox.misbehave({}, seed);
    await arena.stop(only);
    await arena.close();
  });

  test('that sends again what is unknown', async () => {
    const mutant = await bundleDesk('sends-again', [
      { file: 'lib/delivery/mark-abandoned.ts', from: "state: 'unknown'", to: "state: 'queued'" },
    ]);
    const arena = await open(mutant, briefLease);
    await sendThroughKills(arena, killsAtEachStep(), 10);
    expect(await arena.check()).toContainEqual(expect.stringContaining('twice: accepted 2 times'));
    await arena.close();
  });

  test('that does not ask whether its epoch is over', async () => {
    const mutant = await bundleDesk('ignores-epochs', [
      { file: 'lib/delivery/lock-lease.ts', from: 'held.rows.length > 0', to: 'true' },
      { file: 'lib/delivery/repeat-under-lease.ts', from: 'lease.epoch() === epoch', to: 'true' },
    ]);
    const arena = await open(mutant, shortLease);
    await freezeAndKill(arena, 'before_call');
    expect(await arena.checkOneSender()).toContainEqual(expect.stringContaining('out of turn'));
    await arena.close();
  });
});

async function open(bundle: string, leaseTimes?: typeof briefLease): Promise<Arena> {
  const random = new SeededRandom(seed);
  return await openArena({ sandbox, front, bundle, random, ...(leaseTimes && { leaseTimes }) });
}

async function sayFigures(arena: Arena, plan: Kill[]): Promise<string> {
  const posts = arena.posts();
  const accepted = new Set(posts.filter((post) => post.accepted).map((post) => post.messageId));
  const unheard = new Set(posts.filter((post) => !post.answered).map((post) => post.messageId));
  const unknown = await arena.idsIn('unknown');
  const atSteps = plan.filter((kill) => 'occurrence' in kill).length;
  return [
    `${plan.length} kills (${plan.length - atSteps} at random, ${atSteps} at ${deliverySteps.length} steps)`,
    `${messages} messages, ${accepted.size} of them accepted, ${unheard.size} without a clear answer`,
    `0 twice, 0 lost`,
    `${arena.cutOff.size} in hand at the kills, ${unknown.length} unconfirmed, of which accepted: ` +
      `${unknown.filter((id) => accepted.has(id)).length}`,
  ].join('; ');
}
