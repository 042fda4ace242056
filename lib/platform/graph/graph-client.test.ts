import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classifySendOutcome, type SendOutcome } from './classify-send-outcome';
import { graphErrorCodes } from './error-codes';
import { callGraph, type GraphCall } from './graph-client';

type Answer = (request: IncomingMessage, response: ServerResponse, socket: Socket) => void;

let answer: Answer = () => undefined;
let requests: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];

const server = createServer(async (request, response) => {
  const chunks = await request.toArray();
  requests.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
  answer(request, response, request.socket);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an answer from Meta', () => {
  test('with a message id is an acceptance, whatever else it holds', async () => {
    const body = {
      messaging_product: 'whatsapp',
      contacts: [{ input: '+16505551234', wa_id: '16505551234' }],
      messages: [{ id: 'wamid.HBgL', message_status: 'accepted' }],
    };
    expect(await send(json(200, body))).toEqual({
      outcome: 'accepted',
      wamid: 'wamid.HBgL',
      waId: '16505551234',
      bsuid: null,
    });
  });

  test('to a message for a business-scoped user id has no wa_id', async () => {
    const body = { contacts: [{ input: 'US.134', user_id: 'US.134' }], messages: [{ id: 'wamid.A' }] };
    expect(await send(json(200, body))).toMatchObject({ outcome: 'accepted', waId: null, bsuid: 'US.134' });
  });

  test('carries the token in a header and nowhere else, and the path under the version', async () => {
    await send(json(200, { messages: [{ id: 'wamid.A' }] }));
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe('/v26.0/106/messages');
    expect(requests[0]?.headers.authorization).toBe('Bearer secret-token');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ type: 'text' });
  });

  test.each(graphErrorCodes.flatMap((row) => row.codes.map((code) => ({ ...row, code }))))(
    'with code $code ($meaning) is $verdict, whatever the HTTP status',
    async (row) => {
      for (const status of [400, 500]) {
        const outcome = await send(json(status, graphError(row.code)));
        expect(outcome).toMatchObject({ outcome: row.verdict, error: { code: row.code, details: 'Why' } });
      }
    },
  );

  test.each([201, 250, 299])('with code %d, inside the permission range, holds the number', async (code) => {
    expect(await send(json(403, graphError(code)))).toMatchObject({ outcome: 'number_held' });
  });

  test('with a code nobody listed is a refusal at 4xx and unknown at 5xx', async () => {
    expect(await send(json(400, graphError(987_654)))).toMatchObject({ outcome: 'refused' });
    expect(await send(json(500, graphError(987_654)))).toMatchObject({
      outcome: 'unknown',
      reason: 'meta_cannot_say',
    });
  });

  test('keeps Meta’s words verbatim, also where the details are missing', async () => {
    const error = {
      message: '(#133010) Not registered',
      code: 133_010,
      error_subcode: 2_494_010,
      fbtrace_id: 'Az8',
    };
    expect(await send(json(400, { error }))).toMatchObject({
      error: {
        code: 133_010,
        message: '(#133010) Not registered',
        details: null,
        subcode: 2_494_010,
        fbtraceId: 'Az8',
      },
    });
  });

  test('that asks for patience is obeyed', async () => {
    const refuse: Answer = (_request, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
      response.end(JSON.stringify(graphError(130_429)));
    };
    expect(await send(refuse)).toMatchObject({ outcome: 'again_later', scope: 'number', retryAfterMs: 7000 });
  });
});

describe('an answer that is not Meta’s leaves the message unknown', () => {
  const cases: [string, Answer, string][] = [
    ['200 without an id', json(200, { messages: [] }), 'not_metas_shape'],
    ['200 with an empty id', json(200, { messages: [{ id: '' }] }), 'not_metas_shape'],
    ['200 that is not JSON', raw(200, 'OK'), 'not_metas_shape'],
    ['200 with an error inside', json(200, graphError(131_009)), 'not_metas_shape'],
    ['an HTML 502', raw(502, '<html><h1>Bad gateway</h1></html>'), 'not_metas_shape'],
    ['a bare 404', raw(404, ''), 'not_metas_shape'],
    ['a 429 of a proxy', raw(429, 'slow down'), 'not_metas_shape'],
    [
      'a reset after the request',
      (_request, _response, socket) => socket.resetAndDestroy(),
      'connection_lost',
    ],
    ['a close without an answer', (_request, _response, socket) => socket.destroy(), 'connection_lost'],
    ['half a status line', (_request, _response, socket) => socket.end('HTTP/1.1 2'), 'connection_lost'],
    ['a body cut in the middle', cutBody, 'body_lost'],
    ['a body that drips for ever', dripBody, 'timed_out'],
    ['no answer at all', () => undefined, 'timed_out'],
    ['a body without end', endlessBody, 'body_too_large'],
  ];

  test.each(cases)('%s', async (_name, misbehave, reason) => {
    expect(await send(misbehave, 300)).toMatchObject({ outcome: 'unknown', reason });
    expect(requests).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])(
    'a redirect (%d) is not followed, so nothing is posted twice',
    async (status) => {
      const redirect: Answer = (_request, response) =>
        response.writeHead(status, { location: '/elsewhere' }).end();
      expect(await send(redirect)).toMatchObject({ outcome: 'unknown', reason: 'redirected' });
      expect(requests).toHaveLength(1);
    },
  );
});

describe('a request that certainly never left may be tried again', () => {
  test('when the connection is refused', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const outcome = classifySendOutcome(await callGraph(callTo(`http://127.0.0.1:${port}`)));
    expect(outcome).toMatchObject({ outcome: 'again_later', error: null });
    const byName = classifySendOutcome(await callGraph(callTo(`http://localhost:${port}`)));
    expect(byName).toMatchObject({ outcome: 'again_later', error: null });
  });

  test('when the name does not resolve', async () => {
    const outcome = await callGraph(callTo('http://graph.invalid'));
    expect(outcome).toMatchObject({ outcome: 'refusedConnection' });
  });
});

async function send(nextAnswer: Answer, deadlineMs?: number): Promise<SendOutcome> {
  answer = nextAnswer;
  requests = [];
  const { port } = server.address() as AddressInfo;
  return classifySendOutcome(await callGraph(callTo(`http://127.0.0.1:${port}/`, deadlineMs)));
}

function callTo(graphUrl: string, deadlineMs?: number): GraphCall {
  const call = {
    graphUrl,
    version: 'v26.0',
    accessToken: 'secret-token',
    method: 'POST' as const,
    path: '106/messages',
  };
  return { ...call, body: { type: 'text' }, ...(deadlineMs === undefined ? {} : { deadlineMs }) };
}

function json(status: number, body: unknown): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

function raw(status: number, body: string): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(body);
  };
}

function graphError(code: number): unknown {
  return {
    error: { message: `(#${code}) No`, type: 'OAuthException', code, error_data: { details: 'Why' } },
  };
}

function cutBody(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"messages":[{"id":"wamid.', () => response.destroy());
}

function dripBody(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200);
  response.write('{');
  const drip = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drip));
}

function endlessBody(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200);
  const chunk = Buffer.alloc(1_000_000, 32);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
}
