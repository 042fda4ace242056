import type { IncomingMessage, ServerResponse } from 'node:http';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { serveOnLoopback } from './test-server';

export type TestItem = Record<string, unknown> & { retailer_id: string };
type TestSet = { id: string; name: string; retailerIds: string[] };

/** A request as a test looks at it: `path` without address and version. */
type TestRequest = { path: string; query: URLSearchParams; authorization: string | undefined };

/** What a request is answered instead of the list it asks for. */
export type TestAnswer = { status?: number; headers?: Record<string, string>; body: unknown };

/** A stand-in for Meta's catalog in a test's hands; its cursors are places in the list. */
export type TestCatalog = {
  account: SendingAccount;
  items: TestItem[];
  sets: TestSet[];
  /** The settings of every number; undefined where they cannot be read. */
  commerce: object[] | undefined;
  /** Asked before each answer; null lets the list be answered. */
  answer: (request: TestRequest) => TestAnswer | null | Promise<TestAnswer | null>;
  requests: TestRequest[];
  /** How often products of the whole catalog were asked for. */
  pagesAsked: () => number;
  close: () => Promise<void>;
};

const { catalogId } = sandboxAccount;

/** Starts a catalog, and connects the sandbox's account of `db` to it, as one of Meta's own. */
export async function startTestCatalog(db: Database): Promise<TestCatalog> {
  const server = await serveOnLoopback((request, response) => void respond(catalog, request, response));
  await ensureSandboxAccount(db, server.origin, new Date(0));
  const account = await findSendingAccount(db, sandboxAccount.phoneNumberId);
  if (!account) throw new Error('The sandbox has no account.');
  const catalog: TestCatalog = {
    account: { ...account, origin: 'meta' },
    items: [],
    sets: [],
    commerce: undefined,
    answer: () => null,
    requests: [],
    pagesAsked: () => catalog.requests.filter(({ path }) => path === `${catalogId}/products`).length,
    close: server.close,
  };
  return catalog;
}

export function testItem(retailerId: string, more: Record<string, unknown> = {}): TestItem {
  return { id: `meta-${retailerId}`, retailer_id: retailerId, name: `Product ${retailerId}`, ...more };
}

/** An error in Meta's shape. */
export function graphRefusal(code: number, more: Omit<Partial<TestAnswer>, 'body'> = {}): TestAnswer {
  return { status: 400, ...more, body: { error: { message: `(#${code}) No`, code } } };
}

async function respond(catalog: TestCatalog, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://graph');
  const path = pathname.replace(/^\/v[\d.]+\//, '');
  const asked = { path, query, authorization: request.headers.authorization };
  catalog.requests.push(asked);
  const { status = 200, headers = {}, body } = (await catalog.answer(asked)) ?? listOf(catalog, path, query);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function listOf(catalog: TestCatalog, path: string, query: URLSearchParams): TestAnswer {
  if (path === `${catalogId}/products`) return pageOf(filtered(catalog.items, query), query);
  if (path === `${catalogId}/product_sets`)
    return pageOf(
      catalog.sets.map(({ id, name }) => ({ id, name })),
      query,
    );
  if (path.endsWith('/whatsapp_commerce_settings')) {
    return catalog.commerce ? { body: { data: catalog.commerce } } : graphRefusal(10);
  }
  const set = catalog.sets.find(({ id }) => path === `${id}/products`);
  return set
    ? pageOf(
        set.retailerIds.map((id) => testItem(id)),
        query,
      )
    : graphRefusal(100);
}

function filtered(items: TestItem[], query: URLSearchParams): TestItem[] {
  const filter = JSON.parse(query.get('filter') ?? 'null') as { retailer_id: { is_any: string[] } } | null;
  return filter ? items.filter((item) => filter.retailer_id.is_any.includes(item.retailer_id)) : items;
}

function pageOf(all: object[], query: URLSearchParams): TestAnswer {
  const [start, limit] = [Number(query.get('after') ?? 0), Number(query.get('limit') ?? 25)];
  const end = start + limit;
  const next = end < all.length ? { next: 'https://elsewhere.example/next' } : {};
  const summary = query.get('summary') === 'true' ? { summary: { total_count: all.length } } : {};
  const paging = { cursors: { after: String(end) }, ...next };
  return { body: { data: all.slice(start, end), paging, ...summary } };
}
