import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as openRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestAccount } from '@/lib/delivery/test-account';
import { setProcessDatabase } from '@/lib/platform/db/process-database';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { deliveryBytesMax } from '@/lib/webhooks/read-delivery-body';
import { webhookDeliveries } from '@/lib/webhooks/tables';
import { signed } from '@/lib/webhooks/test-deliveries';
import { GET, POST } from './route';

const agent = new Agent({ keepAlive: true });
const shaped = `sha256=${'0'.repeat(64)}`;

let database: TestDatabase;
let server: Server;
let url: string;
/** What the route took from the network of the last request. */
let bytesRead = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTestAccount(database.db, 'http://127.0.0.1:9');
  setProcessDatabase(database.db);
  server = createServer(async (incoming, outgoing) => {
    const answer = await POST(asRequest(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.drop();
});
beforeEach(() => database.pool.query('truncate webhook_deliveries'));

describe('a delivery', { timeout: 30_000 }, () => {
  test('of three megabytes is stored byte for byte, announced or in chunks', async () => {
    for (const announced of [true, false]) {
      const body = Buffer.alloc(3_000_000, announced ? 'a' : 'b');
      const headers = { 'x-hub-signature-256': signed(body) };
      expect(await send(headers, [body], announced ? body.length : null)).toEqual({ status: 200 });
      const [stored] = await database.db.select().from(webhookDeliveries);
      expect(Buffer.from(stored?.body ?? []).equals(body)).toBe(true);
      await database.pool.query('truncate webhook_deliveries');
    }
  });

  test('announced as larger than the cap is refused before a byte of it is read', async () => {
    const refused = await send({ 'x-hub-signature-256': shaped }, [], deliveryBytesMax + 1);
    expect(refused).toEqual({ status: 413, connection: 'close' });
    expect(bytesRead).toBe(0);
  });

  test('that turns out larger is refused, and no more of it is read', async () => {
    const pieces = Array.from({ length: 60 }, () => Buffer.alloc(1_000_000));
    const refused = await send({ 'x-hub-signature-256': shaped }, pieces, null);
    expect(refused).toEqual({ status: 413, connection: 'close' });
    expect(bytesRead).toBeLessThan(deliveryBytesMax + 100_000);
  });

  test.each([
    ['no signature', undefined],
    ['half a signature', 'sha256=00'],
    ['an old kind of signature', `sha1=${'0'.repeat(40)}`],
  ])('that brings %s is refused before a byte of it is read', async (_name, signature) => {
    const headers: Record<string, string> =
      signature === undefined ? {} : { 'x-hub-signature-256': signature };
    expect(await send(headers, [], 3_000_000)).toEqual({ status: 401, connection: 'close' });
    expect(bytesRead).toBe(0);
  });

  test('under a wrong signature is refused and leaves nothing', async () => {
    expect(await send({ 'x-hub-signature-256': shaped }, [Buffer.from('{}')], 2)).toMatchObject({
      status: 401,
    });
    expect(await database.db.$count(webhookDeliveries)).toBe(0);
  });

  test('that breaks off is not acknowledged and leaves nothing', async () => {
    const request = new Request(`${url}/`, {
      method: 'POST',
      headers: { 'x-hub-signature-256': shaped },
      body: new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) }),
      duplex: 'half',
    } as RequestInit);
    expect((await POST(request)).status).toBe(503);
    expect(await database.db.$count(webhookDeliveries)).toBe(0);
  });
});

test('Meta’s handshake is answered in plain text, a stranger’s is not', async () => {
  const ask = (token: string) =>
    GET(
      new Request(
        `${url}/?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(token)}`,
      ),
    );
  const answer = await ask('sandbox-verify-token');
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/plain',
    '1158201444',
  ]);
  expect((await ask('a stranger’s')).status).toBe(403);
});

/** As Next hands a request over: the body is what comes from the network, as it comes. */
function asRequest(incoming: IncomingMessage): Request {
  bytesRead = 0;
  async function* body() {
    for await (const chunk of incoming) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  const headers = new Headers(incoming.headers as Record<string, string>);
  return new Request(url, {
    method: 'POST',
    headers,
    body: body(),
    duplex: 'half',
  } as unknown as RequestInit);
}

/** Sends as much of the pieces as is taken before the answer comes. */
function send(
  headers: Record<string, string>,
  pieces: Buffer[],
  announced: number | null,
): Promise<{ status: number | undefined; connection?: string | undefined }> {
  return new Promise((resolve) => {
    const length = announced === null ? {} : { 'content-length': announced };
    const request = openRequest(url, { method: 'POST', headers: { ...headers, ...length }, agent });
    request.on('response', (answer) => {
      const { connection } = answer.headers;
      resolve({ status: answer.statusCode, ...(connection === 'close' ? { connection } : {}) });
      request.destroy();
    });
    // Whoever is refused may find the connection closed while still writing; the answer is there before.
    request.on('error', () => undefined);
    request.flushHeaders();
    void write(request, pieces, announced);
  });
}

async function write(
  request: ReturnType<typeof openRequest>,
  pieces: Buffer[],
  announced: number | null,
): Promise<void> {
  for (const piece of pieces) {
    if (request.destroyed) return;
    if (!request.write(piece)) await Promise.race([once(request, 'drain'), once(request, 'close')]);
  }
  const whole = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (announced === null || whole === announced) request.end();
}
