import { existsSync, mkdtempSync } from 'node:fs';
import { type AddressInfo, connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { removeDataDir } from './embedded/remove-data-dir';
import { openDatabase } from './open-database';
import { proveNotifications } from './prove-notifications';
import { leases } from './tables';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(path.join(tmpdir(), 'vitrine-open-'));
});
afterAll(async () => {
  await database.drop();
  removeDataDir(dataDir);
}, 60_000);

describe('the private database', { timeout: 60_000 }, () => {
  test('is made, migrated and shared by whoever opens it; another name is another database', async () => {
    const [first, second, other] = await Promise.all([
      openDatabase({ dataDir, migrations: ['desk'] }),
      openDatabase({ dataDir, migrations: ['desk'] }),
      openDatabase({ dataDir, database: 'sandbox alone', migrations: ['sandbox'] }),
    ]);
    await first.db.insert(leases).values({ name: 'shared', owner: 'first', epoch: 1, expiresAt: new Date() });
    await first.close();
    expect(await second.db.select({ name: leases.name }).from(leases)).toEqual([{ name: 'shared' }]);
    await expect(other.db.select().from(leases)).rejects.toThrow();
    await Promise.all([second.close(), other.close(), other.close()]);
  });

  test('is not touched by a build', async () => {
    vi.stubEnv('NEXT_PHASE', 'phase-production-build');
    await expect(openDatabase({ dataDir, migrations: ['desk'] })).rejects.toMatchObject({
      code: 'during_build',
    });
    vi.unstubAllEnvs();
  });
});

describe('a database of the company’s', () => {
  test('is used as its address says, and nothing is put in DATA_DIR', async () => {
    const unused = path.join(dataDir, 'unused');
    const opened = await openDatabase({
      databaseUrl: database.url,
      dataDir: unused,
      migrations: ['desk', 'sandbox'],
    });
    expect(await opened.db.select().from(leases)).toEqual([]);
    await opened.close();
    expect(existsSync(unused)).toBe(false);
  });

  test('that cannot be reached is explained without giving its password away', async () => {
    const databaseUrl = 'postgres://shop:secret@127.0.0.1:1/shop';
    const attempt = openDatabase({ databaseUrl, dataDir, migrations: ['desk'] });
    const error: unknown = await attempt.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') });
    expect(String(error)).not.toContain('secret');
  });

  test('behind something that loses notifications is refused with a sentence about poolers', async () => {
    await expect(proveNotifications(database.url, 5_000)).resolves.toBeUndefined();
    const pooler = await startLossyProxy(new URL(database.url));
    const message = expect.stringContaining('transaction pooler');
    await expect(proveNotifications(pooler.url, 300)).rejects.toMatchObject({
      code: 'no_notifications',
      message,
    });
    await pooler.close();
  });
});

describe('values', () => {
  test('arrive as numbers where the database has bigint, and are refused where a number would be another one', async () => {
    const counted = await database.db.select({ count: sql<number>`count(*)` }).from(leases);
    expect(counted).toEqual([{ count: 0 }]);
    const largest = await database.pool.query('select 9007199254740991::bigint as value');
    expect(largest.rows).toEqual([{ value: Number.MAX_SAFE_INTEGER }]);
    await expect(database.pool.query('select 9007199254740993::bigint as value')).rejects.toThrow(RangeError);
  });

  test('arrive as dates where a column of a table holds a moment', async () => {
    const expiresAt = new Date('2026-03-01T12:34:56.789Z');
    const rows = await database.db
      .insert(leases)
      .values({ name: 'moment', owner: 'x', epoch: 1, expiresAt })
      .returning();
    expect(rows[0]?.expiresAt).toEqual(expiresAt);
  });
});

/** Passes everything on but notifications: message type `A` of PostgreSQL's protocol, a byte followed by its length. */
async function startLossyProxy(target: URL): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((near) => {
    const far = connectTo(Number(target.port), target.hostname);
    sockets.push(near, far);
    near.pipe(far);
    let rest = Buffer.alloc(0);
    far.on('data', (piece) => {
      rest = Buffer.concat([rest, piece]);
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const size = rest.readInt32BE(1) + 1;
        if (rest.toString('latin1', 0, 1) !== 'A') near.write(rest.subarray(0, size));
        rest = rest.subarray(size);
      }
    });
    for (const socket of [near, far]) socket.on('error', () => undefined).on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: url.href, close };
}
