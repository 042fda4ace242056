import { queryOptions } from '@tanstack/react-query';
import type { ContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
import type { NamedProduct } from '@/lib/sandbox/phone/phone-content';
import type { PhoneCatalog } from '@/lib/sandbox/phone/list-phone-catalog';
import type { ShopPlay } from '@/lib/sandbox/phone/list-shop-items';
import type { ShownThread } from './read-shown-thread';
import type { ShownContact } from './shown-contact';

const base = '/sandbox/phone';

/** Everything of the phone stands under this key. */
export const phoneKey = ['sandbox'] as const;

export const contactsQuery = queryOptions({
  queryKey: [...phoneKey, 'contacts'],
  queryFn: ({ signal }) => readPhone<ShownContact[]>('contacts', signal),
});

export function threadQuery(contactId: string) {
  return queryOptions({
    queryKey: [...phoneKey, 'thread', contactId],
    queryFn: ({ signal }) => readPhone<ShownThread>(`thread?contact=${contactId}`, signal),
  });
}

export const mischiefQuery = queryOptions({
  queryKey: [...phoneKey, 'mischief'],
  queryFn: ({ signal }) => readPhone<ContactMischief[]>('mischief', signal),
});

/** Null is a hidden catalog. */
export function catalogQuery(limit: number) {
  return queryOptions({
    queryKey: [...phoneKey, 'catalog', limit],
    queryFn: ({ signal }) => readPhone<PhoneCatalog | null>(`catalog?limit=${limit}`, signal),
  });
}

/** What products are now, whatever the thread and the catalog say of them. */
export function productsQuery(retailerIds: readonly string[]) {
  return queryOptions({
    queryKey: [...phoneKey, 'products', retailerIds],
    queryFn: async ({ signal }) =>
      (await (await post('products', { retailerIds }, signal)).json()) as NamedProduct[],
  });
}

export function shopQuery(contactId: string, search: string) {
  const asked = new URLSearchParams({ contactId, search });
  return queryOptions({
    queryKey: [...phoneKey, 'shop', contactId, search],
    queryFn: ({ signal }) => readPhone<ShopPlay>(`shop?${asked}`, signal),
  });
}

/** A request of the phone that was refused; `code` is the server's, or `unreachable`. */
export class PhoneError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The phone was refused: ${code}.`);
    this.code = code;
  }
}

/** Posts to one of the phone's own routes. Throws a `PhoneError` when it does not succeed. */
export async function postPhone(
  path:
    | 'messages'
    | 'orders'
    | 'forwards'
    | 'read'
    | 'mischief'
    | 'mischief/reset'
    | 'shop'
    | 'shop/items'
    | 'shop/restore',
  body: object,
): Promise<void> {
  await post(path, body);
}

function post(path: string, body: object, signal: AbortSignal | null = null): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** The answer is our own route's, whose type the caller names. */
async function readPhone<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return (await (await request(path, { signal })).json()) as Answer;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`${base}/${path}`, init).catch((error: unknown) => {
    throw init.signal?.aborted === true ? error : new PhoneError('unreachable');
  });
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new PhoneError(codeIn(body) ?? 'unreachable');
}

function codeIn(body: unknown): string | null {
  const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : null;
}
