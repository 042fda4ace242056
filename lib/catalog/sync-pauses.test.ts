import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { phoneNumbers } from '@/lib/accounts/tables';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { Context } from '@/lib/team/context';
import { readSyncState } from './read-sync-state';
import { requestSync } from './request-sync';
import { syncAtStart } from './sync-at-start';
import { syncCatalog, syncWhenDue } from './sync-catalog';
import { readSync } from './sync-record';
import { pauseMs, untilNextWalkMs } from './sync-times';
import { catalogSyncs, productChanges, productSets, products } from './tables';
import { graphRefusal, startTestCatalog, type TestAnswer, type TestCatalog, testItem } from './test-catalog';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 0, 1, 12, minute, second));
const items = Array.from({ length: 250 }, (_, index) => testItem(`P-${index}`));

let database: TestDatabase;
let meta: TestCatalog;
let catalogId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  meta = await startTestCatalog(database.db);
  catalogId = meta.account.catalogId ?? '';
});
beforeEach(async () => {
  for (const table of [products, productChanges, productSets, catalogSyncs]) await database.db.delete(table);
  Object.assign(meta, { items, sets: [], answer: () => null, requests: [], commerce: undefined });
});
afterAll(async () => {
  await meta.close();
  await database.drop();
});

describe('where Meta asks to slow down', () => {
  test.each<[string, TestAnswer]>([
    ['the app', graphRefusal(4)],
    ['the user', graphRefusal(17)],
    ['a custom limit', graphRefusal(613)],
    ['ads', graphRefusal(80004)],
    ['the WABA', graphRefusal(80007)],
    ['the catalog', graphRefusal(80009, { status: 403 })],
    ['the catalog’s batches', graphRefusal(80014, { status: 500 })],
    ['HTTP alone', { status: 429, body: 'Slow down' }],
  ])('the walk pauses and keeps its place (%s)', async (_name, answer) => {
    meta.answer = ({ query }) => (query.get('after') === '100' ? answer : null);
    const { nextAt } = await due(at(0));
    expect(nextAt?.getTime()).toBeGreaterThanOrEqual(at(0, 30).getTime());
    expect(nextAt?.getTime()).toBeLessThanOrEqual(at(1, 5).getTime());
    expect(await state(at(0, 10))).toMatchObject({
      state: 'paused',
      walked: 100,
      total: 250,
      error: { code: 'catalog_slowed' },
    });
    const asked = meta.requests.length;
    await due(at(0, 20));
    expect(meta.requests.length).toBe(asked);
    meta.answer = () => null;
    await due(at(2));
    expect(await state(at(2))).toMatchObject({ state: 'read', walked: 250, error: null, failedAt: null });
    expect(meta.pagesAsked()).toBe(4);
  });

  test('it is left alone for as long as it says', async () => {
    meta.answer = () => graphRefusal(4, { headers: { 'retry-after': '1800' } });
    const { nextAt } = await due(at(0));
    expect(nextAt?.getTime()).toBeGreaterThanOrEqual(at(30).getTime());
    meta.answer = () => graphRefusal(80009, { headers: { 'x-business-use-case-usage': usageOf(45) } });
    const again = await due(at(31));
    expect(again.nextAt?.getTime()).toBeGreaterThanOrEqual(at(76).getTime());
  });

  test('nobody ends the pause, neither a person nor a process that starts', async () => {
    meta.answer = () => graphRefusal(80009, { headers: { 'retry-after': '600' } });
    await due(at(0));
    const asked = meta.requests.length;
    expect(await requestSync(ctxAt(at(1)), { catalogId })).toMatchObject({ value: { state: 'paused' } });
    await syncAtStart(database.db, catalogId, at(1));
    await due(at(2));
    expect(meta.requests.length).toBe(asked);
  });
});

describe('where a catalog cannot be read', () => {
  test('it is tried again after longer and longer waits, and whoever asks ends the wait', async () => {
    meta.answer = () => graphRefusal(190);
    let now = at(0);
    const waits: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const nextAt = (await due(now)).nextAt ?? now;
      waits.push(nextAt.getTime() - now.getTime());
      now = nextAt;
    }
    expect(waits[0]).toBeLessThan(11_000);
    expect(waits[3]).toBeGreaterThanOrEqual(40_000);
    const failed = await state(now);
    expect(failed).toMatchObject({ state: 'failed', error: { values: { graphCode: 190 } } });
    expect(Date.parse(failed?.failedAt ?? '')).toBeLessThan(at(0, 5).getTime());

    expect(await requestSync(ctxAt(now), { catalogId })).toMatchObject({ value: { state: 'walking' } });
    meta.answer = () => null;
    await due(now);
    expect(await state(now)).toMatchObject({ state: 'read', failedAt: null, error: null });
  });

  test('a process that starts tries at once', async () => {
    meta.answer = () => graphRefusal(190);
    await due(at(0));
    await due(at(0, 1));
    expect(meta.pagesAsked()).toBe(1);
    await syncAtStart(database.db, catalogId, at(0, 1));
    await due(at(0, 1));
    expect(meta.pagesAsked()).toBe(2);
  });

  test('no wait is longer than its longest or shorter than Meta asks, and none the half of the last', () => {
    const problems = [
      [{ code: 'catalog_unreachable' }, 60_000],
      [{ code: 'catalog_unreadable' }, 900_000],
      [{ code: 'catalog_refused', values: { graphCode: 190, message: '' } }, 900_000],
      [{ code: 'catalog_slowed', values: null }, 1_800_000],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...problems),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        ([problem, longestMs], failures, askedMs, random) => {
          const ms = pauseMs({ problem, askedMs }, failures, random);
          expect(ms).toBeGreaterThanOrEqual(Math.max(askedMs, 1000));
          expect(ms).toBeLessThanOrEqual(Math.max(askedMs, longestMs));
        },
      ),
    );
    expect([untilNextWalkMs(0), untilNextWalkMs(0.999)]).toEqual([3_240_000, 3_959_280]);
  });
});

describe('a person who asks', () => {
  test('has a catalog read that is at rest, once', async () => {
    await due(at(0));
    expect(await state(at(1))).toMatchObject({ state: 'read', walked: 250, total: 250 });
    await due(at(1));
    expect(meta.pagesAsked()).toBe(3);
    expect(await requestSync(ctxAt(at(2)), { catalogId })).toMatchObject({ value: { state: 'walking' } });
    expect(await requestSync(ctxAt(at(2)), { catalogId })).toMatchObject({ value: { state: 'walking' } });
    await due(at(2));
    await due(at(2));
    expect(meta.pagesAsked()).toBe(6);
  });

  test('is told how far it is while it is under way, and changes nothing', async () => {
    let seen: unknown;
    meta.answer = async ({ query }) => {
      if (query.get('after') === '200') seen = await requestSync(ctxAt(at(0)), { catalogId });
      return null;
    };
    await due(at(0));
    expect(seen).toMatchObject({
      ok: true,
      value: { state: 'walking', stage: 'products', walked: 200, total: 250 },
    });
    expect(await readSync(database.db, catalogId)).toMatchObject({ requestedAt: null });
  });

  test('while a catalog that could not be read is tried again, has that answer for theirs', async () => {
    meta.answer = () => graphRefusal(190);
    const { nextAt } = await due(at(0));
    let asked: unknown;
    meta.answer = async ({ path, query }) => {
      const isFirstPage = path.endsWith('/products') && !query.has('after');
      if (isFirstPage) asked = await requestSync(ctxAt(at(1)), { catalogId });
      return null;
    };
    await due(nextAt ?? at(1));
    expect(asked).toMatchObject({ ok: true, value: { state: 'walking' } });
    expect(await state(at(1))).toMatchObject({ state: 'read', walked: 250 });
    expect(await readSync(database.db, catalogId)).toMatchObject({ requestedAt: null });
  });

  test('sees a catalog that was never read, and none where none is connected', async () => {
    expect(await state(at(0))).toMatchObject({ state: 'unread', walked: 0, total: null, finishedAt: null });
    const unknown = { catalogId: 'elsewhere' };
    expect(await readSyncState(ctxAt(at(0)), unknown)).toBeNull();
    expect(await requestSync(ctxAt(at(0)), unknown)).toEqual({ ok: false, error: { code: 'no_catalog' } });
  });

  test('a start right after a reading reads nothing again', async () => {
    await due(at(0));
    await syncAtStart(database.db, catalogId, at(3));
    await due(at(3));
    expect(meta.pagesAsked()).toBe(3);
    await syncAtStart(database.db, catalogId, at(6));
    await due(at(6));
    expect(meta.pagesAsked()).toBe(6);
  });
});

describe('the commerce settings', () => {
  const commerce = async () => (await database.db.select().from(phoneNumbers))[0]?.commerce;

  test('come with each walk, and stay where they cannot be read', async () => {
    meta.commerce = [{ id: '1', is_cart_enabled: false, is_catalog_visible: true }];
    await syncCatalog(database.db, meta.account, at(0));
    const read = { cartEnabled: false, catalogVisible: true };
    expect(await commerce()).toMatchObject(read);
    meta.commerce = undefined;
    await syncCatalog(database.db, meta.account, at(1));
    expect(await commerce()).toMatchObject(read);
    meta.commerce = [];
    await syncCatalog(database.db, meta.account, at(2));
    expect(await commerce()).toMatchObject({ cartEnabled: null, catalogVisible: null });
  });

  test('that were changed and read back meanwhile are not set back', async () => {
    const kept = { cartEnabled: true, catalogVisible: true, readAt: at(30).toISOString() };
    await database.db.update(phoneNumbers).set({ commerce: kept });
    meta.commerce = [{ id: '1', is_cart_enabled: false, is_catalog_visible: false }];
    await syncCatalog(database.db, meta.account, at(20));
    expect(await commerce()).toEqual(kept);
    await syncCatalog(database.db, meta.account, at(40));
    expect(await commerce()).toMatchObject({ cartEnabled: false, catalogVisible: false });
  });
});

test('a walk asks for all that Meta knows, and for less where it refuses that', async () => {
  meta.items = [testItem('a', { condition: 'new', errors: [{ title: 'Too small' }], unasked: 1 })];
  await syncCatalog(database.db, meta.account, at(0));
  const details = { condition: 'new', errors: [{ title: 'Too small' }] };
  const [row] = await database.db.select().from(products);
  expect(row?.details).toEqual(details);
  meta.answer = ({ query }) => (query.get('fields')?.includes('condition') ? graphRefusal(100) : null);
  meta.items = [testItem('a', { name: 'Renamed' })];
  expect(await syncCatalog(database.db, meta.account, at(1))).toMatchObject({ ok: true });
  const [again] = await database.db.select().from(products);
  expect(again).toMatchObject({ name: 'Renamed', details });
});

function due(now: Date) {
  return syncWhenDue(database.db, meta.account, now, () => true);
}

function state(now: Date) {
  return readSyncState(ctxAt(now), { catalogId });
}

function ctxAt(now: Date): Context {
  return { actor: { kind: 'system', name: 'test' }, db: database.db, now: () => now };
}

function usageOf(minutes: number): string {
  return JSON.stringify({ '1': [{ type: 'catalog_management', estimated_time_to_regain_access: minutes }] });
}
