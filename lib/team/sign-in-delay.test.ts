import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { verifyPassword } from './passwords';
import { signInWithPassword } from './sign-in';
import { countSignIn } from './sign-in-delay';
import { sessions, signInDelays, users } from './tables';

// What a look at a password costs is measured elsewhere; here it is counted.
vi.mock('./passwords', async (load) => ({
  ...(await load<typeof import('./passwords')>()),
  verifyPassword: vi.fn(async (hash: string | null, password: string) => ({
    ok: true,
    value: hash === `hash of ${password}`,
  })),
}));

const start = new Date('2026-11-20T09:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const nora = { email: 'nora@example.com', password: 'a long enough sentence' };

describe('guessing at the door', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.db.insert(users).values({
      id: '0192aaaa-bbbb-7ccc-8ddd-000000000001',
      name: 'Nora Keane',
      email: nora.email,
      role: 'administrator',
      origin: 'desk',
      passwordHash: `hash of ${nora.password}`,
      createdAt: start,
    });
  });
  beforeEach(async () => {
    await database.db.delete(signInDelays);
    vi.mocked(verifyPassword).mockClear();
  });
  afterAll(() => database.drop());

  const signIn = (given: { email: string; password: string }, seconds = 0, address: string | null = null) =>
    signInWithPassword(database.db, given, { userAgent: null, address, sandbox: false }, at(seconds));
  const looked = () => vi.mocked(verifyPassword).mock.calls.length;

  test('of a thousand guesses at one account, fifty at once, ten at most are looked at', async () => {
    const answers = [];
    for (let wave = 0; wave < 20; wave += 1) {
      const guesses = Array.from({ length: 50 }, (_, count) => `guess ${wave} ${count}`);
      answers.push(...(await Promise.all(guesses.map((password) => signIn({ ...nora, password })))));
    }
    expect(answers).toHaveLength(1000);
    expect(looked()).toBeGreaterThan(0);
    expect(looked()).toBeLessThanOrEqual(10);
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
    expect(await signIn(nora)).toMatchObject({ error: { code: 'slowed', seconds: 15 } });
  });

  test('of a thousand guesses a second apart, ten at most are looked at', async () => {
    for (let second = 0; second < 1000; second += 1) await signIn({ ...nora, password: 'guess' }, second);
    expect(looked()).toBeLessThanOrEqual(10);
  });

  test('the wait grows to a quarter of an hour and no further, and the owner gets in after it', async () => {
    let seconds = 0;
    const waits: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      await signIn({ ...nora, password: 'guess' }, seconds);
      const answer = await countSignIn(database.db, { email: nora.email, address: null }, at(seconds));
      if (!('waitSeconds' in answer)) {
        await answer.takeBack(false);
        continue;
      }
      waits.push(answer.waitSeconds);
      seconds += answer.waitSeconds;
    }
    expect([...new Set(waits)]).toEqual([15, 60, 240, 900]);
    expect(await signIn(nora, seconds)).toMatchObject({ ok: true });
    expect(await signIn({ ...nora, password: 'typo' }, seconds)).toMatchObject({
      error: { code: 'refused' },
    });
    expect(await signIn(nora, seconds)).toMatchObject({ ok: true });
  });

  test('an unknown address is counted and looked at like a known one, in the same words', async () => {
    const unknown = { email: 'nobody@example.com', password: 'guess' };
    for (const given of [unknown, { ...nora, password: 'guess' }]) {
      vi.mocked(verifyPassword).mockClear();
      const answers = [];
      for (let count = 0; count < 7; count += 1) answers.push(await signIn(given));
      expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual([
        ...Array(5).fill('refused'),
        ...Array(2).fill('slowed'),
      ]);
      expect(looked()).toBe(5);
    }
  });

  test('one network address cannot try account after account, nor buy tries with an account of its own', async () => {
    const address = '203.0.113.7';
    for (let count = 0; count < 40; count += 1) {
      await signIn({ email: `person${count}@example.com`, password: 'guess' }, 0, address);
      if (count % 5 === 0) await signIn(nora, 0, address);
    }
    const guesses = vi.mocked(verifyPassword).mock.calls.filter(([, password]) => password === 'guess');
    expect(guesses.length).toBeLessThanOrEqual(30);
    expect(await signIn(nora, 0, '198.51.100.1')).toMatchObject({ ok: true });
  });

  test('where addresses are unknown, everybody together has sixty tries a minute', async () => {
    for (let count = 0; count < 80; count += 1)
      await signIn({ email: `person${count}@example.com`, password: 'guess' });
    expect(looked()).toBe(60);
    expect(await signIn(nora, 60)).toMatchObject({ ok: true });
  });

  test('nothing of who tried is kept in the clear, and nothing for longer than needed', async () => {
    await signIn({ email: 'someone@example.com', password: 'guess' }, 0, '203.0.113.7');
    const rows = await database.db.select().from(signInDelays);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/someone|203\.0/);
    await signIn(nora, 4000);
    const left = await database.db.select().from(signInDelays);
    expect(left.every(({ lastAttemptAt }) => lastAttemptAt.getTime() === at(4000).getTime())).toBe(true);
  });

  test('a session keeps what the browser said of itself, cut short', async () => {
    await signInWithPassword(
      database.db,
      nora,
      { userAgent: 'x'.repeat(5000), address: null, sandbox: false },
      at(9000),
    );
    const rows = await database.db.select().from(sessions);
    expect(rows.at(-1)?.userAgent).toHaveLength(300);
  });
});
