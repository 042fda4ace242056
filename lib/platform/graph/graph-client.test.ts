import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerJson, graphError, startTestMeta, type TestMeta } from './test-meta';

let meta: TestMeta;

beforeAll(async () => {
  meta = await startTestMeta();
});
afterAll(() => meta.close());

test('a call carries the token in a header and nowhere else, and the path under the version', async () => {
  await meta.send(answerJson(200, { messages: [{ id: 'wamid.A' }] }));
  expect(meta.received()).toHaveLength(1);
  const [post] = meta.received();
  expect(post?.url).toBe('/v26.0/106/messages');
  expect(post?.headers.authorization).toBe('Bearer secret-token');
  expect(JSON.parse(post?.body ?? '')).toEqual({ type: 'text' });
});

test('an answer with a message id is an acceptance, whatever else it holds', async () => {
  const body = {
    messaging_product: 'whatsapp',
    contacts: [{ input: '+16505551234', wa_id: '16505551234' }],
    messages: [{ id: 'wamid.HBgL', message_status: 'accepted' }],
  };
  expect(await meta.send(answerJson(200, body))).toEqual({
    outcome: 'accepted',
    wamid: 'wamid.HBgL',
    waId: '16505551234',
    bsuid: null,
  });
});

test('an acceptance for a business-scoped user id has no wa_id', async () => {
  const body = { contacts: [{ input: 'US.134', user_id: 'US.134' }], messages: [{ id: 'wamid.A' }] };
  expect(await meta.send(answerJson(200, body))).toMatchObject({
    outcome: 'accepted',
    waId: null,
    bsuid: 'US.134',
  });
});

test('an error keeps Meta’s words verbatim, also where the details are missing', async () => {
  const message = '(#133010) Not registered';
  const error = { message, code: 133_010, error_subcode: 2_494_010, fbtrace_id: 'Az8' };
  expect(await meta.send(answerJson(400, { error }))).toMatchObject({
    error: { code: 133_010, message, details: null, subcode: 2_494_010, fbtraceId: 'Az8' },
  });
});

test('an error that asks for patience is obeyed', async () => {
  const outcome = await meta.send((_request, response) => {
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
    response.end(JSON.stringify(graphError(130_429)));
  });
  expect(outcome).toMatchObject({ outcome: 'again_later', scope: 'number', retryAfterMs: 7000 });
});

test('an answer that came while the process stood still is heard, however long that was', async () => {
  const outcome = await meta.send((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"messages":[{"id":"wamid.A"}]}');
    // Nothing runs until this returns: the answer lies with the operating system, and the deadline passes.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1800);
  }, 1500);
  expect(outcome).toMatchObject({ outcome: 'accepted', wamid: 'wamid.A' });
});

test.each(['no answer', 'an answer without an end'])(
  '%s is given up by the deadline, whatever the garbage collector has taken',
  async (what) => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const outcome = await meta.send((_request, response) => {
      if (what !== 'no answer') response.writeHead(200).flushHeaders();
      const collecting = setInterval(collectGarbage, 20);
      response.on('close', () => clearInterval(collecting));
    }, 1500);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'timed_out' });
  },
);
