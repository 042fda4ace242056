import { expect, test } from 'vitest';
import { takeHashTurn } from './hash-turns';

test('no more than two work at once, whoever waits gets a turn, and too many are told to come back', async () => {
  let running = 0;
  let most = 0;
  const finish: (() => void)[] = [];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => finish.push(resolve));
    running -= 1;
  };
  const answers = Array.from({ length: 60 }, () => takeHashTurn(work));
  let done = 0;
  for (const answer of answers) void answer.then(() => (done += 1));
  await expect.poll(() => done).toBe(8);
  while (done < 60) {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const outcomes = await Promise.all(answers);
  expect(most).toBe(2);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(52);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'busy' } });
});

test('work that throws gives its turn back', async () => {
  for (let count = 0; count < 3; count += 1) {
    await expect(takeHashTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  }
  expect(await takeHashTurn(async () => 'done')).toEqual({ ok: true, value: 'done' });
});
