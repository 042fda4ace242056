import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { closeAllStreams, openEventStream } from './event-stream';
import { type Listener, startListener } from './listener';
import { notify } from './notify';

let database: TestDatabase;
let listener: Listener;
beforeAll(async () => {
  database = await createTestDatabase();
  listener = startListener(database.url);
});
afterAll(async () => {
  await listener.close();
  await database.drop();
});

describe('an event stream', () => {
  test('is one that no proxy may hold back or compress', () => {
    const leaving = new AbortController();
    const { headers } = openEventStream([], leaving.signal);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache, no-transform');
    leaving.abort();
  });

  test('carries a change told in the database to a reader over HTTP', async () => {
    const server = await serve();
    const leaving = new AbortController();
    const response = await fetch(server.url, { signal: leaving.signal });
    const reading = readUntil(response, /data: \{"topic":"messages".*\n\n/);
    await tellUntil(reading);
    expect(await reading).toContain('data: {"topic":"messages","ids":["m1"]}\n\n');
    leaving.abort();
    await server.close();
  });

  test('ends for its reader when every stream is closed, and lets its server stop', async () => {
    const server = await serve();
    const whole = fetch(server.url).then((response) => response.text());
    await expect.poll(() => server.requests()).toBe(1);
    closeAllStreams();
    expect(await whole).toMatch(/^: open\n\n/);
    await server.close();
  });

  test('ends when its signal fires, and at once when it has fired already', async () => {
    const leaving = new AbortController();
    const response = openEventStream([], leaving.signal);
    leaving.abort();
    expect(await response.text()).toBe(': open\n\n');
    expect(await openEventStream([], leaving.signal).text()).toBe(': open\n\n');
  });

  test('leaves nothing behind when its reader goes without a word', async () => {
    const response = openEventStream(['messages'], new AbortController().signal);
    await response.body?.cancel();
    closeAllStreams();
    await notify(database.db, 'messages', ['m1']);
  });
});

/** The listener may not listen yet: telling again is harmless. */
async function tellUntil(reading: Promise<string>): Promise<void> {
  let done = false;
  void reading.finally(() => {
    done = true;
  });
  await expect
    .poll(async () => {
      await notify(database.db, 'messages', ['m1']);
      return done;
    })
    .toBe(true);
}

async function readUntil(response: Response, pattern: RegExp): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && !pattern.test(text)) {
    const piece = await reader.read();
    if (piece.done) break;
    text += piece.value;
  }
  return text;
}

async function serve() {
  let requests = 0;
  const server: Server = createServer((request, response) => {
    const leaving = new AbortController();
    request.on('close', () => leaving.abort());
    const stream = openEventStream(['messages'], leaving.signal);
    response.writeHead(200, Object.fromEntries(stream.headers));
    if (stream.body) Readable.fromWeb(stream.body as never).pipe(response);
    requests += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close,
  };
}
