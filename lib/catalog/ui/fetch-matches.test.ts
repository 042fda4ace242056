import { afterEach, expect, test, vi } from 'vitest';
import { fetchMatches } from './fetch-matches';

const { signal } = new AbortController();
const answers = (response: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', () => Promise.resolve().then(response));

afterEach(() => vi.unstubAllGlobals());

test('what the desk refuses is told by its own code', async () => {
  answers(() => Response.json({ error: { code: 'too_many' } }, { status: 429 }));
  expect(await fetchMatches({ text: 'tea' }, signal)).toEqual({ ok: false, error: { code: 'too_many' } });
});

test.each([
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an answer of something in between', () => new Response('<html>', { status: 502 })],
])('%s is a desk that cannot be reached', async (_, response) => {
  answers(response);
  expect(await fetchMatches({ text: 'tea' }, signal)).toEqual({ ok: false, error: { code: 'unreachable' } });
});
