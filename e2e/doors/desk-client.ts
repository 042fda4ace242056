import type { Role } from '@/lib/team/rights';

export type Call = { method?: string; headers?: Record<string, string>; body?: string };

export type DeskClient = {
  /** A request with this browser's cookies and, unless `headers` says otherwise, from the desk's own origin. */
  call: (path: string, call?: Call) => Promise<{ status: number; headers: Headers; text: string }>;
  /** Calls a Server Action as the desk's own pages do. */
  act: (id: string, page: string, args: unknown[], call?: Call) => ReturnType<DeskClient['call']>;
  cookies: Map<string, string>;
};

/** A page comes as HTML, and as data for the page before it. */
export const pageForms: Record<string, string>[] = [{}, { rsc: '1' }];

/** An answer that takes longer than this is an event stream: its head is what is wanted. */
const streamAfterMs = 300;

/** A browser's part of the conversation and nothing else, so that thousands of requests take seconds. */
export function openClient(baseURL: string): DeskClient {
  const cookies = new Map<string, string>();
  const call: DeskClient['call'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const own: Record<string, string> = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(method !== 'GET' && { origin: baseURL }),
      ...headers,
    };
    // An empty one means: without it.
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
    const leaving = new AbortController();
    const response = await fetch(baseURL + path, {
      method,
      body,
      headers: sent,
      redirect: 'manual',
      signal: leaving.signal,
    });
    keepCookies(cookies, response);
    // Next asks whoever wants a page as data to name the kind of data in the address.
    const location = response.headers.get('location') ?? '';
    if (headers.rsc && location !== path && /[?&]_rsc/.test(location)) {
      await response.body?.cancel();
      return call(location, { method, headers, body });
    }
    const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
    const timer = streams ? setTimeout(() => leaving.abort(), streamAfterMs) : undefined;
    const text = streams ? '' : await response.text();
    if (streams) leaving.abort();
    clearTimeout(timer);
    return { status: response.status, headers: response.headers, text };
  };
  const act: DeskClient['act'] = (id, page, args, given = {}) =>
    call(page, {
      method: 'POST',
      body: JSON.stringify(args),
      ...given,
      headers: {
        accept: 'text/x-component',
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
        ...given.headers,
      },
    });
  return { call, act, cookies };
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** Signs in through next-auth, by password or through a door of the sandbox. @returns the status it answered. */
export async function signIn(
  client: DeskClient,
  provider: 'password' | 'sandbox',
  credentials: Record<string, string>,
): Promise<number> {
  const { text } = await client.call('/api/auth/csrf');
  const { csrfToken } = JSON.parse(text) as { csrfToken: string };
  const answer = await client.call(`/api/auth/callback/${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...credentials, csrfToken, json: 'true' }).toString(),
  });
  return answer.status;
}

/** @returns a client that came in through the sandbox's door of `role` */
export async function enterDoor(baseURL: string, role: Role): Promise<DeskClient> {
  const client = openClient(baseURL);
  const status = await signIn(client, 'sandbox', { role });
  if (status !== 200) throw new Error(`The door of the ${role} answered ${status}.`);
  return client;
}

/** What an action answered, as it wrote it; undefined when the answer is not an action's. */
export function answerOf(text: string): unknown {
  const rows = new Map(
    text.split('\n').map((row) => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1)]),
  );
  try {
    const { a } = JSON.parse(rows.get('0') ?? '') as { a: string };
    return JSON.parse(rows.get(a.replace('$@', '')) ?? '');
  } catch {
    return undefined;
  }
}

/** An action's answer in a word: `ok`, the code of its error, or `no answer`. */
export function codeOf(text: string): string {
  const answer = answerOf(text) as { ok?: boolean; error?: { code?: string; field?: string } } | undefined;
  if (answer?.ok === true) return 'ok';
  return answer?.error?.code ?? 'no answer';
}
