import { createHmac } from 'node:crypto';
import { Agent, request as openRequest } from 'node:http';
import { expect, test } from '../fixtures/test';

// What Next does around the route, which the route's own tests cannot see.

const agent = new Agent({ keepAlive: true });
const shaped = `sha256=${'0'.repeat(64)}`;
const pieceBytes = 1_000_000;

test.afterAll(() => agent.destroy());

test('an unsigned delivery is turned away before it is sent', async ({ baseURL }) => {
  expect(await deliver(baseURL, {}, { pieces: 0, announced: 3_000_000 })).toEqual({
    status: 401,
    pieces: 0,
  });
});

test('one announced beyond the cap is turned away before it is sent', async ({ baseURL }) => {
  const headers = { 'x-hub-signature-256': shaped };
  expect(await deliver(baseURL, headers, { pieces: 0, announced: 50_000_000 })).toEqual({
    status: 413,
    pieces: 0,
  });
});

test('one that never ends is cut off, and is not held in memory', async ({ baseURL }) => {
  const headers = { 'x-hub-signature-256': shaped };
  const answer = await deliver(baseURL, headers, { pieces: 200, announced: null });
  // The connection is closed with pieces still under way, and its end may overtake the answer.
  expect([413, undefined]).toContain(answer.status);
  // The cap, and what lies in the buffers of both ends.
  expect(answer.pieces).toBeLessThan(25);
});

test('three megabytes are taken', async ({ baseURL }) => {
  const body = Buffer.alloc(3 * pieceBytes, 32);
  const signature = `sha256=${createHmac('sha256', 'sandbox-app-secret').update(body).digest('hex')}`;
  const headers = { 'x-hub-signature-256': signature };
  expect(await deliver(baseURL, headers, { pieces: 3, announced: null })).toEqual({ status: 200, pieces: 3 });
});

/** Sends pieces of a megabyte of spaces until there is an answer. @returns it, and how many pieces the network took */
async function deliver(
  baseURL: string | undefined,
  headers: Record<string, string>,
  body: { pieces: number; announced: number | null },
): Promise<{ status: number | undefined; pieces: number }> {
  const length = body.announced === null ? {} : { 'content-length': body.announced };
  const request = openRequest(`${baseURL}/api/webhooks/whatsapp`, {
    method: 'POST',
    headers: { ...headers, ...length },
    agent,
  });
  // Whoever is refused finds the connection closed while still writing; the answer is there before.
  request.on('error', () => undefined);
  const answered = new Promise<number | undefined>((resolve) => {
    request.on('response', (response) => resolve(response.statusCode));
    request.on('close', () => resolve(undefined));
  });
  let over = false;
  void answered.then(() => {
    over = true;
  });
  request.flushHeaders();
  let pieces = 0;
  while (pieces < body.pieces && !over) {
    const taken = new Promise<void>((resolve) => {
      request.write(Buffer.alloc(pieceBytes, 32), () => resolve());
    });
    await Promise.race([taken, answered]);
    pieces += 1;
  }
  if (body.announced === null && !over) request.end();
  const status = await answered;
  request.destroy();
  return { status, pieces };
}
