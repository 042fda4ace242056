import { createHash, randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import { acquireLease, releaseLease } from '@/lib/platform/db/leases';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { findProducts } from './find-products';
import { readPicture } from './read-picture';
import { syncCatalog } from './sync-catalog';
import { catalogSyncs, pictures, products } from './tables';
import { onePixelPng, serveOnLoopback } from './test-server';

type Item = Record<string, unknown>;

const { catalogId } = sandboxAccount;
const pictureHash = createHash('sha256').update(onePixelPng).digest('hex');
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

let database: TestDatabase;
let graph: Awaited<ReturnType<typeof serveOnLoopback>>;
let account: SendingAccount;
/** What the Graph API lists, page by page; text answers as it is, with status 500. */
let pages: (Item[] | string)[];
let requests: { path: string; query: URLSearchParams; authorization: string | undefined }[];

beforeAll(async () => {
  graph = await serveOnLoopback((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://graph');
    requests.push({ path: pathname, query: searchParams, authorization: request.headers.authorization });
    if (pathname.endsWith('.png')) return response.end(onePixelPng);
    const number = Number(searchParams.get('after') ?? 0);
    const page = pages[number] ?? [];
    if (typeof page === 'string') return response.writeHead(500).end(page);
    const next = number + 1 < pages.length ? { next: 'https://elsewhere.example/next' } : {};
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: page, paging: { cursors: { after: String(number + 1) }, ...next } }));
  });
  database = await createTestDatabase();
  await ensureSandboxAccount(database.db, `${graph.origin}/graph`, at(0));
  const found = await findSendingAccount(database.db, sandboxAccount.phoneNumberId);
  if (!found) throw new Error('The sandbox has no account.');
  account = found;
});

beforeEach(async () => {
  requests = [];
  await database.db.delete(products);
  await database.db.delete(pictures);
  await database.db.delete(catalogSyncs);
});

afterAll(async () => {
  await database.drop();
  await graph.close();
});

describe('a walk of the catalog', () => {
  test('reads every page, in the order of the list', async () => {
    pages = [[item('a'), item('b')], [item('c')], [item('d')]];
    expect(await syncCatalog(database.db, account, at(1))).toEqual({
      ok: true,
      value: { listed: 4, skipped: 0, gone: 0, setsError: null },
    });
    expect(await listedIds()).toEqual(['a', 'b', 'c', 'd']);
    const [first, second] = requests.filter(({ path }) => path.endsWith('/products'));
    expect(first).toMatchObject({
      path: `/graph/v26.0/${catalogId}/products`,
      authorization: `Bearer ${sandboxAccount.accessToken}`,
    });
    expect(first?.query.has('after')).toBe(false);
    expect(second?.query.get('after')).toBe('1');
  });

  test('keeps what a product is, and reads a price only where it has one reading', async () => {
    pages = [
      [
        item('a', {
          description: 'Green',
          brand: 'Tilia',
          price: '€14.90',
          sale_price: '€1,500',
          currency: 'EUR',
          availability: 'out of stock',
          visibility: 'staging',
          review_status: 'rejected',
        }),
      ],
    ];
    await syncCatalog(database.db, account, at(1));
    expect((await findProducts(database.db, catalogId, ['a', 'unknown'])).get('a')).toEqual({
      retailerId: 'a',
      name: 'Product a',
      description: 'Green',
      brand: 'Tilia',
      price: { display: '€14.90', amountMinor: 1490, currency: 'EUR' },
      salePrice: { display: '€1,500', amountMinor: null, currency: 'EUR' },
      availability: 'out of stock',
      visibility: 'hidden',
      reviewStatus: 'rejected',
      pictureId: null,
    });
  });

  test('an item that cannot be read is skipped and counted, a new word is no reason', async () => {
    pages = [
      [
        item('a', { availability: 'rented out', visibility: 7, review_status: 'on the moon', brand: null }),
        { retailer_id: 'no-name', id: '1' },
        { name: 'No ids' },
        'not an item',
        item('x'.repeat(300)),
        item('b', { name: 'With\u0000NUL', price: 12 }),
      ] as Item[],
    ];
    expect(await syncCatalog(database.db, account, at(1))).toMatchObject({
      value: { listed: 6, skipped: 4 },
    });
    const found = await findProducts(database.db, catalogId, ['a', 'b']);
    expect(found.get('a')).toMatchObject({
      availability: 'pending',
      visibility: 'published',
      reviewStatus: '',
    });
    expect(found.get('b')).toMatchObject({ name: 'With\ufffdNUL', price: null });
  });

  test('an id listed twice is one product', async () => {
    pages = [[item('a'), item('a', { name: 'Again' })], [item('a', { name: 'Last' })]];
    expect(await syncCatalog(database.db, account, at(1))).toMatchObject({ ok: true });
    expect([...(await findProducts(database.db, catalogId, ['a'])).values()]).toMatchObject([
      { name: 'Last' },
    ]);
  });

  test('what is no longer listed is gone, and comes back when it is listed again', async () => {
    pages = [[item('a'), item('b')]];
    await syncCatalog(database.db, account, at(1));
    pages = [[item('b', { name: 'Renamed' })]];
    expect(await syncCatalog(database.db, account, at(2))).toMatchObject({ value: { gone: 1 } });
    const found = await findProducts(database.db, catalogId, ['a', 'b']);
    expect([...found.values()]).toMatchObject([{ retailerId: 'b', name: 'Renamed' }]);
    expect(await syncCatalog(database.db, account, at(3))).toMatchObject({ value: { gone: 0 } });
    pages = [[item('a'), item('b')]];
    await syncCatalog(database.db, account, at(4));
    expect(await listedIds()).toEqual(['a', 'b']);
  });
});

describe('a walk that ends half-way', () => {
  test.each([
    ['no JSON', '<html>', { code: 'catalog_unreadable' }],
    [
      'an error in Meta’s shape',
      '{"error":{"code":80014,"message":"Too many calls"}}',
      { code: 'catalog_slowed', values: { graphCode: 80014, message: 'Too many calls' } },
    ],
  ])('leaves the old catalog usable (%s)', async (_name, answer, error) => {
    pages = [[item('a')], [item('b')]];
    await syncCatalog(database.db, account, at(1));
    pages = [[item('a', { name: 'Newer' })], answer];
    expect(await syncCatalog(database.db, account, at(2))).toEqual({ ok: false, error });
    const found = await findProducts(database.db, catalogId, ['a', 'b']);
    expect([...found.values()].map(({ name }) => name).sort()).toEqual(['Newer', 'Product b']);
  });

  test('frees the catalog for the next walk', async () => {
    pages = ['<html>'];
    await syncCatalog(database.db, account, at(1));
    pages = [[item('a')]];
    expect(await syncCatalog(database.db, account, at(2))).toMatchObject({ ok: true });
  });

  test('an answer that is no list is not taken for an empty catalog', async () => {
    pages = [[item('a')]];
    await syncCatalog(database.db, account, at(1));
    const wrong = await serveOnLoopback((_request, response) => response.end('{"success":true}'));
    expect(await syncCatalog(database.db, { ...account, graphUrl: wrong.origin }, at(2))).toEqual({
      ok: false,
      error: { code: 'catalog_unreadable' },
    });
    await wrong.close();
    expect(await syncCatalog(database.db, { ...account, graphUrl: wrong.origin }, at(3))).toEqual({
      ok: false,
      error: { code: 'catalog_unreachable' },
    });
    expect(await listedIds()).toEqual(['a']);
  });

  test('a list whose next page is itself ends', async () => {
    const wrong = await serveOnLoopback((_request, response) =>
      response.end(
        JSON.stringify({
          data: [],
          paging: { cursors: { after: 'same' }, next: 'https://elsewhere.example' },
        }),
      ),
    );
    expect(await syncCatalog(database.db, { ...account, graphUrl: wrong.origin }, at(1))).toEqual({
      ok: false,
      error: { code: 'catalog_unreadable' },
    });
    await wrong.close();
  });
});

describe('one walker at a time', () => {
  test('a catalog that another process walks is left to it', async () => {
    const lease = await acquireLease(database.db, `catalog:${catalogId}`, randomUUID(), 60_000);
    if (!lease) throw new Error('The lease is taken.');
    pages = [[item('a')]];
    expect(await syncCatalog(database.db, account, at(1))).toEqual({
      ok: false,
      error: { code: 'synced_elsewhere' },
    });
    expect(requests).toEqual([]);
    await releaseLease(database.db, lease);
  });

  test('who was taken over writes nothing more', async () => {
    pages = [[item('a')], [item('b')]];
    const overtaken = await serveOnLoopback(async (request, response) => {
      const page = new URL(request.url ?? '', 'http://graph').searchParams.get('after') ?? '0';
      if (page === '1') await database.pool.query(`update leases set owner = 'another', epoch = epoch + 1`);
      const data = [item(page === '1' ? 'b' : 'a')];
      const next = page === '1' ? {} : { next: 'https://elsewhere.example' };
      response.end(JSON.stringify({ data, paging: { cursors: { after: '1' }, ...next } }));
    });
    const result = await syncCatalog(database.db, { ...account, graphUrl: overtaken.origin }, at(1));
    expect(result).toEqual({ ok: false, error: { code: 'synced_elsewhere' } });
    expect(await listedIds()).toEqual(['a']);
    await overtaken.close();
    await database.pool.query('delete from leases');
  });

  test('an account without a catalog has nothing to walk', async () => {
    const error = { code: 'no_catalog' };
    expect(await syncCatalog(database.db, { ...account, catalogId: null }, at(1))).toEqual({
      ok: false,
      error,
    });
  });
});

describe('pictures of the sandbox’s products', () => {
  const picture = () => `${graph.origin}/pictures/a.png`;
  const pictureRequests = () => requests.filter(({ path }) => path.endsWith('.png')).length;

  test('are stored once under the hash of their bytes', async () => {
    pages = [
      [item('a', { image_url: picture() }), item('b', { image_url: `${graph.origin}/pictures/b.png` })],
    ];
    await syncCatalog(database.db, account, at(1));
    const found = await findProducts(database.db, catalogId, ['a', 'b']);
    expect([...found.values()].map(({ pictureId }) => pictureId)).toEqual([pictureHash, pictureHash]);
    expect(await readPicture(database.db, pictureHash)).toEqual({
      contentType: 'image/png',
      bytes: onePixelPng,
    });
    expect(await readPicture(database.db, '0'.repeat(64))).toBeNull();
  });

  test('are fetched again only when the address is another or there was none', async () => {
    pages = [[item('a', { image_url: picture() })]];
    await syncCatalog(database.db, account, at(1));
    await syncCatalog(database.db, account, at(2));
    expect(pictureRequests()).toBe(1);
    pages = [[item('a', { image_url: `${picture()}?2=.png` })]];
    await syncCatalog(database.db, account, at(3));
    expect(pictureRequests()).toBe(2);
  });

  test('a product whose new address leads nowhere has no picture rather than the old one', async () => {
    pages = [[item('a', { image_url: picture() })]];
    await syncCatalog(database.db, account, at(1));
    pages = [[item('a', { image_url: 'http://169.254.169.254/a.png' })]];
    await syncCatalog(database.db, account, at(2));
    expect((await findProducts(database.db, catalogId, ['a'])).get('a')?.pictureId).toBeNull();
  });

  test('of a real account nothing is fetched', async () => {
    pages = [[item('a', { image_url: picture() })]];
    await syncCatalog(database.db, { ...account, origin: 'meta' }, at(1));
    expect(pictureRequests()).toBe(0);
    expect((await findProducts(database.db, catalogId, ['a'])).get('a')?.pictureId).toBeNull();
  });
});

function item(retailerId: string, more: Item = {}): Item {
  return { id: `meta-${retailerId}`, retailer_id: retailerId, name: `Product ${retailerId}`, ...more };
}

async function listedIds(): Promise<string[]> {
  const rows = await database.db
    .select({ retailerId: products.retailerId, goneAt: products.goneAt })
    .from(products)
    .where(eq(products.catalogId, catalogId))
    .orderBy(asc(products.position));
  return rows.filter(({ goneAt }) => goneAt === null).map(({ retailerId }) => retailerId);
}
