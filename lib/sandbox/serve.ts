import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleCatalogControl } from './catalog/handle-catalog-control';
import { startSandboxClock } from './clock';
import { type GraphReply, handleGraphRequest } from './graph/handle-graph-request';
import { handleControlRequest } from './mischief/handle-control-request';
import { writeReply } from './mischief/write-reply';
import { reopenDemoWindow } from './reopen-demo-window';
import { createSandbox, type Sandbox } from './sandbox';
import { seedSandbox } from './seed-sandbox';

type ServeOptions = Omit<Parameters<typeof createSandbox>[0], 'baseUrl'> & {
  /** On loopback; 0 takes a free one. */
  port: number;
  /** Called with what goes wrong beside an answer. */
  onError: (error: unknown) => void;
};

export type ServedSandbox = { sandbox: Sandbox; close: () => Promise<void> };

const bodyBytesMax = 4_000_000;

/**
 * Runs a sandbox alone: the demo shop, its clock, and a server on loopback whose address is `sandbox.baseUrl`.
 *
 * @throws when the port cannot be had
 */
export async function serveSandbox({ port, onError, ...options }: ServeOptions): Promise<ServedSandbox> {
  let sandbox: Sandbox | null = null;
  const closing = new AbortController();
  const server = createServer((request, response) => {
    const context = { onError, closing: closing.signal };
    if (sandbox) void respond(sandbox, request, response, context);
    else response.writeHead(503).end();
  });
  const made = createSandbox({ ...options, baseUrl: `http://127.0.0.1:${await listen(server, port)}` });
  await seedSandbox(made);
  await reopenDemoWindow(made);
  sandbox = made;
  const clock = startSandboxClock(made, onError);
  const close = async () => {
    closing.abort();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    await clock.stop();
  };
  return { sandbox, close };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function respond(
  sandbox: Sandbox,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { onError, closing }: { onError: (error: unknown) => void; closing: AbortSignal },
): Promise<void> {
  try {
    const request = await readRequest(sandbox.baseUrl, incoming);
    await writeReply(outgoing, await reply(sandbox, request), closing);
  } catch (error) {
    onError(error);
    if (!outgoing.headersSent) outgoing.writeHead(500);
    outgoing.end();
  }
}

/** Everything is Meta's but `/sandbox`: no id and no version of the Graph API is called so. */
async function reply(sandbox: Sandbox, request: Request): Promise<GraphReply> {
  const path = new URL(request.url).pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (path[0] !== 'sandbox') return await handleGraphRequest(sandbox, request, path);
  return { response: await control(sandbox, request, path.slice(1).join('/')), fault: null };
}

async function control(sandbox: Sandbox, request: Request, what: string): Promise<Response> {
  if (what === 'mischief') return await handleControlRequest(sandbox, request);
  if (what === 'catalog') return await handleCatalogControl(sandbox, request);
  return new Response(null, { status: 404 });
}

async function readRequest(baseUrl: string, incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new Error('The request body is too large.');
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const method = incoming.method ?? 'GET';
  const body = bytes === 0 || method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', baseUrl), { method, headers, body });
}
