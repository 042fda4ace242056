import { queryOptions } from '@tanstack/react-query';
import type { ContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
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
  path: 'messages' | 'read' | 'mischief' | 'mischief/reset',
  body: object,
): Promise<void> {
  await request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
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
