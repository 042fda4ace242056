import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@/lib/platform/db/test-database';
import { handleGraphRequest } from './graph/handle-graph-request';
import { emulateFault } from './mischief/emulate-fault';
import { createSandbox, type LoggedRequest, type Sandbox } from './sandbox';
import { seedSandbox } from './seed-sandbox';
import { runDueEvents } from './webhooks/run-due-events';

type ReceivedWebhook = { body: string; signature: string; contentType: string };

export type TestSandbox = {
  sandbox: Sandbox;
  received: ReceivedWebhook[];
  logged: LoggedRequest[];
  /** Status the business answers webhooks with from now on. */
  answerWith: (status: number) => void;
  /** Moves the sandbox's clock, and lets happen what has become due. */
  pass: (ms: number) => Promise<void>;
  call: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Response>;
  close: () => Promise<void>;
};

export const testAppSecret = 'sandbox-app-secret';

/** A seeded sandbox on a database of its own, a clock that stands still, and a business that receives its webhooks. */
export async function createTestSandbox(start = new Date('2026-11-20T12:00:00Z')): Promise<TestSandbox> {
  const database = await createTestDatabase();
  const received: ReceivedWebhook[] = [];
  const logged: LoggedRequest[] = [];
  let [now, status] = [start, 200];
  const business = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { 'x-hub-signature-256': signature, 'content-type': contentType = '' } = request.headers;
    received.push({
      body: Buffer.concat(chunks).toString('utf8'),
      signature: String(signature),
      contentType,
    });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => business.listen(0, '127.0.0.1', resolve));
  const { port } = business.address() as AddressInfo;
  const sandbox = createSandbox({
    db: database.db,
    now: () => now,
    baseUrl: 'http://sandbox.test/graph/',
    webhook: { url: `http://127.0.0.1:${port}/webhooks`, appSecret: testAppSecret },
    onRequest: (entry) => logged.push(entry),
  });
  await seedSandbox(sandbox);
  return {
    sandbox,
    received,
    logged,
    answerWith: (next) => {
      status = next;
    },
    pass: async (ms) => {
      now = new Date(now.getTime() + ms);
      while ((await runDueEvents(sandbox)) > 0);
    },
    call: async (method, path, body, headers = { authorization: 'Bearer sandbox-token' }) => {
      const url = new URL(path, 'http://sandbox.test/');
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const request = new Request(url, { method, headers, ...(body !== undefined && { body: text }) });
      const reply = await handleGraphRequest(sandbox, request, url.pathname.split('/').filter(Boolean));
      return await emulateFault(reply, request.signal);
    },
    close: async () => {
      await new Promise((resolve) => business.close(resolve));
      await database.drop();
    },
  };
}
