import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import type { LiveEvent } from './live-event';
import { type Listener, startListener, subscribe } from './listener';
import { notify } from './notify';

let database: TestDatabase;
let listener: Listener;
beforeAll(async () => {
  database = await createTestDatabase();
  await new Promise<void>((resolve) => {
    const stop = subscribe([], () => {
      stop();
      resolve();
    });
    listener = startListener(database.url);
  });
});
afterAll(async () => {
  await listener.close();
  await database.drop();
});

describe('a subscriber', () => {
  test('hears of its own topics only, with the ids', async () => {
    const heard = hear(['messages']);
    await notify(database.db, 'drafts', ['d1']);
    await notify(database.db, 'messages', ['m1', 'm2']);
    await expect.poll(() => heard.events).toEqual([{ topic: 'messages', ids: ['m1', 'm2'] }]);
    heard.stop();
  });

  test('can choose topics by a question', async () => {
    const heard = hear((topic) => topic.startsWith('thread:'));
    await notify(database.db, 'threads', []);
    await notify(database.db, 'thread:1', ['c1']);
    await expect.poll(() => heard.events).toEqual([{ topic: 'thread:1', ids: ['c1'] }]);
    heard.stop();
  });

  test('hears of a change after its commit, and never of one that was rolled back', async () => {
    const heard = hear(['messages']);
    const undone = database.db.transaction(async (tx) => {
      await notify(tx, 'messages', ['rolled back']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await database.db.transaction(async (tx) => notify(tx, 'messages', ['committed']));
    await expect.poll(() => heard.events).toEqual([{ topic: 'messages', ids: ['committed'] }]);
    heard.stop();
  });

  test('hears of a thousand ids told at once', async () => {
    const ids = Array.from(
      { length: 1_000 },
      (_, index) => `0192aaaa-bbbb-7ccc-8ddd-${String(index).padStart(12, '0')}`,
    );
    const heard = hear(['messages']);
    await notify(database.db, 'messages', ids);
    await expect
      .poll(() => heard.events.flatMap((event) => (event === 'reconnected' ? [] : event.ids)))
      .toEqual(ids);
    heard.stop();
  });

  test('hears nothing once it has stopped, nor of what others write to the channel', async () => {
    const stopped = hear(['messages']);
    stopped.stop();
    const heard = hear(['messages']);
    await database.pool.query(`select pg_notify('vitrine_live', 'not ours')`);
    await notify(database.db, 'messages', ['after']);
    await expect.poll(() => heard.events).toEqual([{ topic: 'messages', ids: ['after'] }]);
    expect(stopped.events).toEqual([]);
    heard.stop();
  });

  test('is told when the connection was cut, and hears of changes again', async () => {
    const heard = hear(['messages']);
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen vitrine_live' and datname = current_database()`,
    );
    await expect.poll(() => heard.events, { timeout: 5_000 }).toEqual(['reconnected']);
    await notify(database.db, 'messages', ['again']);
    await expect.poll(() => heard.events).toEqual(['reconnected', { topic: 'messages', ids: ['again'] }]);
    heard.stop();
  });
});

function hear(topics: string[] | ((topic: string) => boolean)) {
  const events: (LiveEvent | 'reconnected')[] = [];
  return { events, stop: subscribe(topics, (event) => events.push(event)) };
}
