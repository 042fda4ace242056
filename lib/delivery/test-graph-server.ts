import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in for Meta received. */
export type GraphRequest = { path: string; body: Record<string, unknown> };

export type GraphAnswer = (response: ServerResponse, request: GraphRequest) => void | Promise<void>;

export type TestGraphServer = {
  url: string;
  /** All requests so far, whatever they were answered. */
  requests: GraphRequest[];
  /** How requests are answered from now on. */
  answer: (next: GraphAnswer) => void;
  close: () => Promise<void>;
};

/** A stand-in for Meta in a test's hands: it accepts everything until told otherwise. */
export async function startTestGraphServer(): Promise<TestGraphServer> {
  const requests: GraphRequest[] = [];
  let current: GraphAnswer = accept;
  const server = createServer(async (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks = await incoming.toArray();
    const text = Buffer.concat(chunks).toString();
    const request = { path: incoming.url ?? '', body: text === '' ? {} : JSON.parse(text) };
    requests.push(request);
    await current(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (next) => {
      current = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The wamid the stand-in gives the message with this id of ours. */
export function wamidFor(messageId: unknown): string {
  return `wamid.${String(messageId)}`;
}

/** Answers as Meta does when it takes a message. */
export function accept(response: ServerResponse, request: GraphRequest): void {
  const waId = String(request.body.to ?? '').replace(/\D/g, '');
  answerJson(response, 200, {
    messaging_product: 'whatsapp',
    contacts: waId === '' ? [{ user_id: request.body.recipient }] : [{ input: request.body.to, wa_id: waId }],
    messages: [{ id: wamidFor(request.body.biz_opaque_callback_data) }],
  });
}

/** Answers as Meta does when it refuses one. */
export function refuseWith(code: number, status = 400): GraphAnswer {
  const error = {
    message: `(#${code}) Refused`,
    type: 'OAuthException',
    code,
    error_data: { details: 'Why' },
  };
  return (response) => answerJson(response, status, { error });
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
