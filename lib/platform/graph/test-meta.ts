import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { classifySendOutcome, type SendOutcome } from './classify-send-outcome';
import { callGraph } from './graph-client';

export type MetaAnswer = (request: IncomingMessage, response: ServerResponse) => void;

type ReceivedPost = { url: string; headers: IncomingMessage['headers']; body: string };

export type TestMeta = {
  /** Posts a message and has it answered like this. @returns the verdict on it */
  send: (answer: MetaAnswer, deadlineMs?: number) => Promise<SendOutcome>;
  /** What arrived of the last message: more than one entry when it was posted more than once. */
  received: () => ReceivedPost[];
  close: () => Promise<void>;
};

/** A server on loopback that answers a message in whatever way a test thinks of. */
export async function startTestMeta(): Promise<TestMeta> {
  let answer: MetaAnswer = () => undefined;
  let received: ReceivedPost[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    received.push({ url: request.url ?? '', headers: request.headers, body });
    answer(request, response);
  });
  const url = await listen(server);
  return {
    send: async (next, deadlineMs) => {
      answer = next;
      received = [];
      return await postMessage(`${url}/`, deadlineMs);
    },
    received: () => received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @returns where the server now listens, on a free port of loopback */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Posts a message to whatever stands at `graphUrl`. @returns the verdict on it */
export async function postMessage(graphUrl: string, deadlineMs?: number): Promise<SendOutcome> {
  const call = { graphUrl, version: 'v26.0', accessToken: 'secret-token', path: '106/messages' };
  return classifySendOutcome(
    await callGraph({ ...call, method: 'POST', body: { type: 'text' }, ...(deadlineMs && { deadlineMs }) }),
  );
}

export function answerJson(status: number, body: unknown): MetaAnswer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

export function answerText(status: number, body: string): MetaAnswer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(body);
  };
}

/** An error as Meta words it. */
export function graphError(code: number, subcode?: number): object {
  const error = { message: `(#${code}) No`, type: 'OAuthException', code, error_data: { details: 'Why' } };
  return { error: { ...error, ...(subcode !== undefined && { error_subcode: subcode }) } };
}
