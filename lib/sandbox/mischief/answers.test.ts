import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { openRequestFile, type RequestFile } from '@/lib/sandbox/request-file';
import { type ServedSandbox, serveSandbox } from '@/lib/sandbox/serve';
import { type AnswerKind, answerKinds } from './answer-kinds';

const headers = { Authorization: 'Bearer sandbox-token', 'Content-Type': 'application/json' };
const folder = mkdtempSync(path.join(tmpdir(), 'mischief-'));
const logFile = path.join(folder, 'requests.jsonl');

let database: TestDatabase;
let file: RequestFile;
let served: ServedSandbox;
const errors: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  file = openRequestFile(logFile);
  const { db } = database;
  const onError = (error: unknown) => errors.push(error);
  served = await serveSandbox({ db, port: 0, webhook: null, onRequest: file.append, onError });
});
afterAll(async () => {
  await served.close();
  file.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
});

/** What a client is left with. */
type Seen = { status: number; type?: RegExp; body?: RegExp } | { lost: string } | 'nothing';

const accepted = /"messages":\[\{"id":"wamid\./;
const graphError = (code: number) => new RegExp(`"code":${code}\\b`);

const table: Record<AnswerKind, { accepted: boolean; answered: boolean; code?: number; seen: Seen }> = {
  cut_before_accept: { accepted: false, answered: false, seen: { lost: 'UND_ERR_SOCKET' } },
  cut_after_accept: { accepted: true, answered: false, seen: { lost: 'UND_ERR_SOCKET' } },
  hang_before_accept: { accepted: false, answered: false, seen: 'nothing' },
  hang: { accepted: true, answered: false, seen: 'nothing' },
  drip: { accepted: true, answered: false, seen: { status: 200, body: /^\{"messaging_$/ } },
  slow: { accepted: true, answered: true, seen: { status: 200, body: accepted } },
  garbage: { accepted: true, answered: false, seen: { status: 200, type: /json/, body: /^\]/ } },
  html: { accepted: true, answered: false, seen: { status: 200, type: /html/, body: /<html>/ } },
  html_502: { accepted: false, answered: true, seen: { status: 502, type: /html/, body: /<html>/ } },
  html_502_after_accept: { accepted: true, answered: false, seen: { status: 502, body: /<html>/ } },
  no_id: { accepted: true, answered: false, seen: { status: 200, body: /"messages":\[\{\}\]/ } },
  redirect_307: { accepted: false, answered: true, seen: { status: 307, body: /^$/ } },
  error_500: {
    accepted: false,
    answered: true,
    code: 131000,
    seen: { status: 500, body: graphError(131000) },
  },
  error_500_after_accept: {
    accepted: true,
    answered: false,
    seen: { status: 500, type: /json/, body: graphError(131000) },
  },
  error_500_bare: { accepted: false, answered: true, seen: { status: 500, body: /^$/ } },
  error_500_bare_after_accept: { accepted: true, answered: false, seen: { status: 500, body: /^$/ } },
  rate_429: {
    accepted: false,
    answered: true,
    code: 130429,
    seen: { status: 429, body: graphError(130429) },
  },
  token_expired: {
    accepted: false,
    answered: true,
    code: 190,
    seen: { status: 401, body: /"code":190,"error_subcode":463/ },
  },
};

describe('an answer', () => {
  beforeEach(() => control('DELETE'));

  test.each(Object.keys(answerKinds) as AnswerKind[])(
    '%s: what a client sees, and what the log says',
    async (kind) => {
      const { seen, code = null, ...told } = table[kind];
      await control('PUT', { rules: [{ kind, when: { next: 1 } }] });
      expect(await send(kind)).toEqual(match(seen));
      const status = typeof seen === 'object' && 'status' in seen ? seen.status : null;
      const [line, ...others] = logged(kind);
      expect(line).toMatchObject({ ...told, code, status, mischief: kind, to: '+16505551234' });
      expect(line?.wamid !== null).toBe(told.accepted);
      expect(others).toEqual([]);
      expect(await send(`after ${kind}`)).toEqual(match({ status: 200, body: accepted }));
      expect(logged(`after ${kind}`)).toMatchObject([{ accepted: true, answered: true, mischief: null }]);
    },
    20_000,
  );

  test('that redirects leads to the same address, where who follows sends again', async () => {
    await control('PUT', { rules: [{ kind: 'redirect_307', when: { next: 1 } }] });
    const followed = await fetch(messagesUrl(), request('twice'));
    expect(followed.redirected).toBe(true);
    expect(logged('twice').map(({ accepted }) => accepted)).toEqual([false, true]);
  });

  test('of what Meta refuses anyway is Meta’s, and uses no mischief up', async () => {
    await control('PUT', { rules: [{ kind: 'hang', when: { next: 1 } }] });
    expect(await send('refused', {})).toEqual(match({ status: 400, body: graphError(131008) }));
    expect(await (await control('GET')).json()).toMatchObject({ rules: [{ kind: 'hang' }] });
  });

  test('about anything says that the token has expired, where it has for good', async () => {
    const read = () => fetch(`${served.sandbox.baseUrl}/v26.0/106540352242922`, { headers });
    await control('PUT', { rules: [{ kind: 'token_expired', when: { next: 1 } }] });
    expect((await read()).status).toBe(200);
    await control('PUT', { rules: [{ kind: 'token_expired' }] });
    expect((await read()).status).toBe(401);
    expect(await send('expired')).toEqual(match({ status: 401, body: graphError(190) }));
    expect(logged('expired')).toMatchObject([{ accepted: false, code: 190, mischief: 'token_expired' }]);
  });
});

describe('the control address', () => {
  test('asks for the token, and for rules that make sense', async () => {
    const put = (body: unknown) => control('PUT', body);
    expect((await fetch(controlUrl())).status).toBe(401);
    expect((await control('POST', {})).status).toBe(405);
    expect((await put('no JSON')).status).toBe(400);
    const wrong = await put({ rules: [{ kind: 'rain' }] });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).error).toContain('rules[0].kind');
    const given = {
      seed: 42,
      rules: [{ kind: 'late', when: { probability: 0.5 }, recipient: '+1 650 555 1234' }],
    };
    const kept = { seed: 42, rules: [{ ...given.rules[0], recipient: '16505551234' }] };
    expect(await (await put(given)).json()).toEqual(kept);
    expect(await (await control('GET')).json()).toEqual(kept);
    expect(await (await control('DELETE')).json()).toMatchObject({ rules: [] });
  });
});

function match(seen: Seen): unknown {
  if (seen === 'nothing' || 'lost' in seen) return seen;
  return {
    status: seen.status,
    type: seen.type ? expect.stringMatching(seen.type) : expect.any(String),
    body: seen.body ? expect.stringMatching(seen.body) : expect.any(String),
  };
}

/** Waits for a status for as long as a slow one takes, and of an endless body reads the first twelve bytes. */
async function send(callbackData: string, content: object = { text: { body: 'Hello' } }): Promise<unknown> {
  const patience = callbackData.startsWith('hang') ? 500 : 15_000;
  const options = { ...request(callbackData, content), signal: AbortSignal.timeout(patience) };
  try {
    const response = await fetch(messagesUrl(), { ...options, redirect: 'manual' });
    const body = callbackData === 'drip' ? await firstBytes(response, 12) : await response.text();
    return { status: response.status, type: response.headers.get('content-type'), body };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'nothing';
    return { lost: ((error as Error).cause as { code?: string }).code };
  }
}

async function firstBytes(response: Response, count: number): Promise<string> {
  const reader = response.body?.getReader();
  let text = '';
  while (reader && text.length < count) {
    const piece = await reader.read();
    expect(piece.done).toBe(false);
    expect(piece.value).toHaveLength(1);
    text += new TextDecoder().decode(piece.value);
  }
  await reader?.cancel();
  return text;
}

function request(callbackData: string, content: object = { text: { body: 'Hello' } }): RequestInit {
  const message = { to: '+16505551234', biz_opaque_callback_data: callbackData, ...content };
  const body = JSON.stringify({ messaging_product: 'whatsapp', ...message });
  return { method: 'POST', headers, body };
}

async function control(method: string, body?: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return await fetch(controlUrl(), { method, headers, ...(body !== undefined && { body: text }) });
}

function messagesUrl(): string {
  return `${served.sandbox.baseUrl}/v26.0/106540352242922/messages`;
}

function controlUrl(): string {
  return `${served.sandbox.baseUrl}/sandbox/mischief`;
}

type Line = { callbackData: string; accepted: boolean; wamid: string | null };

/** Read when the client has what it gets: the line must be there by then. */
function logged(callbackData: string): Line[] {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  return lines.map((line): Line => JSON.parse(line)).filter((line) => line.callbackData === callbackData);
}
