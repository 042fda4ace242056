import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdLease } from './hold-lease';
import { acquireLease, type Lease, releaseLease, renewLease } from './leases';
import { createTestDatabase, type TestDatabase } from './test-database';

const ttlMs = 10_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a lease', () => {
  test('goes to one of many that ask at the same instant', async () => {
    const name = randomUUID();
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => acquireLease(database.db, name, randomUUID(), ttlMs)),
    );
    expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
  });

  test('is not given twice while it lasts, not even to its own holder', async () => {
    const lease = await acquired('twice');
    expect(await acquireLease(database.db, 'twice', lease.owner, ttlMs)).toBeNull();
  });

  test('lasts as long as was asked, by the clock of the database', async () => {
    await acquired('length');
    const left = await database.pool.query<{ ms: number }>(
      `select extract(epoch from expires_at - clock_timestamp())::float8 * 1000 as ms from leases where name = 'length'`,
    );
    expect(left.rows[0]?.ms).toBeGreaterThan(ttlMs - 5_000);
    expect(left.rows[0]?.ms).toBeLessThanOrEqual(ttlMs);
  });

  test('is taken over with the next epoch once it has expired', async () => {
    const first = await acquired('takeover');
    await expire('takeover');
    const second = await acquired('takeover');
    expect(second.epoch).toBe(first.epoch + 1);
  });

  test('is not renewed or given back by a holder that was deposed', async () => {
    const deposed = await acquired('deposed');
    await expire('deposed');
    const holder = await acquired('deposed');
    expect(await renewLease(database.db, deposed, ttlMs)).toBe(false);
    await releaseLease(database.db, deposed);
    expect(await renewLease(database.db, holder, ttlMs)).toBe(true);
    expect(await acquireLease(database.db, 'deposed', randomUUID(), ttlMs)).toBeNull();
  });

  test('goes to the next at once when it was given back, with a higher epoch', async () => {
    const first = await acquired('returned');
    await releaseLease(database.db, first);
    expect((await acquired('returned')).epoch).toBe(first.epoch + 1);
  });
});

describe('holding a lease', () => {
  test('gives the epoch to one holder, and after its release to the other with the next epoch', async () => {
    const one = holdLease(database.db, 'hold', { renewEveryMs: 60_000 });
    await one.turn();
    const gained: number[] = [];
    const other = holdLease(database.db, 'hold', {
      renewEveryMs: 60_000,
      onGained: (epoch) => gained.push(epoch),
    });
    await other.turn();
    expect([one.epoch(), other.epoch()]).toEqual([1, null]);
    await one.release();
    await other.turn();
    expect([one.epoch(), other.epoch(), gained]).toEqual([null, 2, [2]]);
    await other.release();
  });

  test.each([
    ['the monotonic clock', { monotonicMs: ttlMs, wallMs: 0 }],
    ['the wall clock alone, as after the sleep of a machine', { monotonicMs: 0, wallMs: ttlMs }],
  ])(
    'a holder that was frozen for the length of its lease may not act by %s, without asking',
    async (_, passed) => {
      const clock = steppedClock();
      const name = randomUUID();
      const held = holdLease(database.db, name, { ttlMs, renewEveryMs: 60_000, clock });
      await held.turn();
      clock.step({ monotonicMs: passed.monotonicMs && ttlMs - 1, wallMs: passed.wallMs && ttlMs - 1 });
      expect(held.epoch()).toBe(1);
      clock.step({ monotonicMs: passed.monotonicMs && 1, wallMs: passed.wallMs && 1 });
      expect(held.epoch()).toBeNull();
      await held.release();
    },
  );

  test('a holder that renews in time may go on under the same epoch', async () => {
    const clock = steppedClock();
    const held = holdLease(database.db, 'renewed', { ttlMs, renewEveryMs: 60_000, clock });
    await held.turn();
    clock.step({ monotonicMs: ttlMs - 1, wallMs: ttlMs - 1 });
    await held.turn();
    clock.step({ monotonicMs: ttlMs - 1, wallMs: ttlMs - 1 });
    expect(held.epoch()).toBe(1);
    await held.release();
  });

  test('a holder that was deposed finds out at its next turn and wins again with a new epoch later', async () => {
    const gained: number[] = [];
    const held = holdLease(database.db, 'lost', {
      renewEveryMs: 60_000,
      onGained: (epoch) => gained.push(epoch),
    });
    await held.turn();
    await expire('lost');
    const usurper = await acquired('lost');
    await held.turn();
    expect(held.epoch()).toBeNull();
    await releaseLease(database.db, usurper);
    await held.turn();
    expect([held.epoch(), gained]).toEqual([3, [1, 3]]);
    await held.release();
  });

  test('renews by itself', async () => {
    const held = holdLease(database.db, 'by itself', { ttlMs, renewEveryMs: 5 });
    await held.turn();
    const before = await expiry('by itself');
    await expect.poll(() => expiry('by itself')).toBeGreaterThan(before);
    await held.release();
  });
});

async function acquired(name: string): Promise<Lease> {
  const lease = await acquireLease(database.db, name, randomUUID(), ttlMs);
  if (!lease) throw new Error(`the lease ${name} was not given`);
  return lease;
}

async function expire(name: string): Promise<void> {
  await database.pool.query(
    `update leases set expires_at = clock_timestamp() - interval '1 second' where name = $1`,
    [name],
  );
}

async function expiry(name: string): Promise<number> {
  const rows = await database.pool.query<{ expires_at: Date }>(
    'select expires_at from leases where name = $1',
    [name],
  );
  return rows.rows[0]?.expires_at.getTime() ?? 0;
}

function steppedClock() {
  const now = { monotonicMs: 0, wallMs: 0 };
  return {
    monotonicMs: () => now.monotonicMs,
    wallMs: () => now.wallMs,
    step: (by: { monotonicMs: number; wallMs: number }) => {
      now.monotonicMs += by.monotonicMs;
      now.wallMs += by.wallMs;
    },
  };
}
