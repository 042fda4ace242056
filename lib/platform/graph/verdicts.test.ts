import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untrustedCertificate } from './test-certificate';
import {
  answerJson,
  answerText,
  graphError,
  listen,
  type MetaAnswer,
  postMessage,
  startTestMeta,
  type TestMeta,
} from './test-meta';
import { endingVerdicts, graphErrorCodes } from './verdicts';

let meta: TestMeta;

beforeAll(async () => {
  meta = await startTestMeta();
});
afterAll(() => meta.close());

describe('Meta’s code decides, whatever the HTTP status', () => {
  /** Written out a second time, so that a slip in the table is not a slip in its test. What is in none is refused. */
  const againLater = {
    number: [4, 17, 613, 80007, 130429, 131057, 133004, 2494100],
    recipient: [131056, 134101, 134102, 132069],
  };
  const numberHeld = [
    0, 190, 3, 10, 131005, 200, 33, 368, 131031, 131037, 131042, 131045, 131048, 133000, 133005, 133006,
    133008, 133009, 133010, 133015, 133016,
  ];
  const unknown = [1, 2, 131000, 131016];

  const rows = graphErrorCodes.flatMap((row) =>
    row.codes.map((code) => ({ code, subcode: row.subcode, meaning: row.meaning })),
  );

  test('and no code stands in the table twice', () => {
    const codes = rows.map(({ code, subcode }) => `${code}/${subcode}`);
    expect(new Set(codes).size).toBe(codes.length);
    const listed = new Set(rows.map((row) => row.code));
    const expected = [...againLater.number, ...againLater.recipient, ...numberHeld, ...unknown];
    expect(expected.filter((code) => !listed.has(code))).toEqual([]);
  });

  test.each(rows)('$code ($meaning)', async ({ code, subcode }) => {
    for (const status of [400, 403, 429, 500, 503]) {
      const outcome = await meta.send(answerJson(status, graphError(code, subcode)));
      expect(outcome).toMatchObject({ ...expectedOf(code, subcode), error: { code, details: 'Why' } });
      expect(meta.received()).toHaveLength(1);
    }
  });

  function expectedOf(code: number, subcode: number | undefined): object {
    if (againLater.number.includes(code)) return { outcome: 'again_later', scope: 'number' };
    if (againLater.recipient.includes(code)) return { outcome: 'again_later', scope: 'recipient' };
    if (numberHeld.includes(code) || (code === 100 && subcode === 33)) return { outcome: 'number_held' };
    if (unknown.includes(code)) return { outcome: 'unknown', reason: 'meta_cannot_say' };
    return { outcome: 'refused' };
  }

  test.each([201, 250, 299])('%d, inside the range of permissions, holds the number', async (code) => {
    expect(await meta.send(answerJson(403, graphError(code)))).toMatchObject({ outcome: 'number_held' });
  });

  test('and a code nobody listed is a refusal below 500, unknown from there', async () => {
    for (const status of [400, 404, 429, 499]) {
      const outcome = await meta.send(answerJson(status, graphError(987_654)));
      expect(outcome).toMatchObject({ outcome: 'refused', error: { code: 987_654 } });
    }
    for (const status of [500, 503, 599]) {
      const outcome = await meta.send(answerJson(status, graphError(987_654)));
      expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'meta_cannot_say' });
    }
  });
});

describe('without a word of Meta’s nobody knows', () => {
  const shapes: [string, MetaAnswer][] = [
    ['200 without an id', answerJson(200, { messages: [] })],
    ['200 with an empty id', answerJson(200, { messages: [{ id: '' }] })],
    ['200 with an id that is no text', answerJson(200, { messages: [{ id: 7 }] })],
    ['200 that is not JSON', answerText(200, 'OK')],
    ['200 that is empty', answerText(200, '')],
    ['200 with an error inside', answerJson(200, graphError(131_009))],
    ['an HTML 200', answerText(200, '<html>Sign in to this network</html>')],
    ['an HTML 502', answerText(502, '<html><h1>Bad gateway</h1></html>')],
    ['a bare 500', answerText(500, '')],
    ['a bare 404', answerText(404, '')],
    ['a 4xx in another shape', answerJson(400, { error: 'bad request' })],
    ['a 429 of a proxy', answerText(429, 'slow down')],
  ];
  test.each(shapes)('%s', async (_name, answer) => {
    expect(await meta.send(answer)).toMatchObject({ outcome: 'unknown', reason: 'not_metas_shape' });
    expect(meta.received()).toHaveLength(1);
  });

  const ends: [string, MetaAnswer, string][] = [
    ['reset after the request', (request) => request.socket.resetAndDestroy(), 'connection_lost'],
    ['closed without an answer', (request) => request.socket.destroy(), 'connection_lost'],
    ['half a status line', (request) => request.socket.end('HTTP/1.1 2'), 'connection_lost'],
    ['a body cut in its middle', cutBody, 'body_lost'],
    ['a chunked body cut in its middle', cutChunks, 'body_lost'],
    ['a body that drips for ever', dripBody, 'timed_out'],
    ['headers, then nothing', (_request, response) => response.writeHead(200).flushHeaders(), 'timed_out'],
    ['no answer at all', () => undefined, 'timed_out'],
    ['10 MB around a good id', largeBody, 'body_too_large'],
    ['a body without end', endlessBody, 'body_too_large'],
  ];
  test.each(ends)('%s', async (_name, answer, reason) => {
    const deadlineMs = reason === 'timed_out' ? 1500 : undefined;
    expect(await meta.send(answer, deadlineMs)).toMatchObject({ outcome: 'unknown', reason });
    expect(meta.received()).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])('a redirect (%d), which is not followed', async (status) => {
    const outcome = await meta.send((_request, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'redirected' });
    expect(meta.received()).toHaveLength(1);
  });

  test('an idle connection that is reset on its next use', async () => {
    let posts = 0;
    const body = JSON.stringify({ messages: [{ id: 'wamid.A' }] });
    const url = await listenTcp((socket) =>
      socket.on('data', () => {
        posts += 1;
        if (posts > 1) socket.resetAndDestroy();
        else
          socket.write(
            `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\nconnection: keep-alive\r\n\r\n${body}`,
          );
      }),
    );
    expect(await postMessage(url)).toMatchObject({ outcome: 'accepted' });
    expect(await postMessage(url)).toMatchObject({ outcome: 'unknown', reason: 'connection_lost' });
    expect(posts).toBe(2);
  });

  test.each([
    ['closed', (socket: Socket) => socket.destroy()],
    ['reset', (socket: Socket) => socket.resetAndDestroy()],
    ['answered in plain text', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('a TLS handshake that is %s', async (_name, misbehave) => {
    const url = await listenTcp((socket) => socket.once('data', () => misbehave(socket)));
    const outcome = await postMessage(url.replace('http:', 'https:'));
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'connection_lost' });
  });

  test('a TLS handshake without a common cipher', async () => {
    const server = createTlsServer({ ciphers: 'PSK', pskCallback: () => null });
    server.on('tlsClientError', () => undefined);
    const url = await listen(server);
    const outcome = await postMessage(url.replace('http:', 'https:'));
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'connection_lost' });
    server.close();
  });
});

describe('what certainly never left is sent again later', () => {
  const { scope, baseMs } = { scope: 'number', baseMs: 1000 };
  const later = { outcome: 'again_later', reason: 'no_connection', scope, baseMs, error: null };

  test('when the connection is refused', async () => {
    const closed = createTcpServer();
    const url = await listen(closed);
    closed.close();
    await once(closed, 'close');
    expect(await postMessage(url)).toMatchObject(later);
    expect(await postMessage(url.replace('127.0.0.1', 'localhost'))).toMatchObject(later);
  });

  test('when it is reset while connecting; once the connection was made nobody knows', async () => {
    const url = await listenTcp((socket) => socket.resetAndDestroy());
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => postMessage(url)));
    const lost = { outcome: 'unknown', reason: 'connection_lost' };
    // The kernel decides which of the two a reset at once becomes.
    for (const outcome of outcomes) expect(outcome).toMatchObject('scope' in outcome ? later : lost);
  });

  test('when the name does not resolve', async () => {
    expect(await postMessage('http://graph.invalid')).toMatchObject(later);
  });

  test('when the certificate is not to be trusted', async () => {
    let requests = 0;
    const server = createHttpsServer(untrustedCertificate(), (_request, response) => {
      requests += 1;
      response.end('{"messages":[{"id":"wamid.A"}]}');
    });
    const url = await listen(server);
    expect(await postMessage(url.replace('http:', 'https:'))).toMatchObject(later);
    expect(requests).toBe(0);
    server.close();
  });
});

test('every way a call can end without Meta’s word has a row above, and none of them is a refusal', () => {
  expect(Object.entries(endingVerdicts).map(([ending, row]) => [ending, row.verdict])).toEqual([
    ['no_connection', 'again_later'],
    ['connection_lost', 'unknown'],
    ['timed_out', 'unknown'],
    ['redirected', 'unknown'],
    ['body_lost', 'unknown'],
    ['body_too_large', 'unknown'],
    ['not_metas_shape', 'unknown'],
  ]);
});

async function listenTcp(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  return await listen(server.unref());
}

function cutBody(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"messages":[{"id":"wamid.', () => response.destroy());
}

/** What arrived is whole JSON, so only the missing last chunk tells that it is not the whole answer. */
function cutChunks(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'transfer-encoding': 'chunked' });
  response.write('{"messages":[{"id":"wamid.A"}]}', () => response.destroy());
}

function dripBody(_request: unknown, response: ServerResponse): void {
  response.writeHead(200);
  response.write('{');
  const drip = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drip));
}

function largeBody(_request: unknown, response: ServerResponse): void {
  const padding = ' '.repeat(10_000_000);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`${padding}{"messages":[{"id":"wamid.A"}]}`);
}

function endlessBody(_request: unknown, response: ServerResponse): void {
  response.writeHead(200);
  const chunk = Buffer.alloc(1_000_000, 32);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
}
