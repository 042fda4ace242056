import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Desk } from './desk';

/** Below what the sandbox waits for an answer. */
const patienceMs = 8_000;
const oneTryMs = 1_000;

const deliverySchema = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            statuses: z.array(z.object({ biz_opaque_callback_data: z.string().optional() })).optional(),
          }),
        }),
      ),
    }),
  ),
});

/** Desks that share a database, and what was told them. */
export type WebhookTarget = {
  desks: Desk[];
  /** Messages of which a status was taken in: answered with 200. */
  told: Set<string>;
  /** While true nothing is told; the sandbox tries again later. */
  held: boolean;
};

export type WebhookFront = {
  url: string;
  /** Statuses of this message go to these desks. */
  route: (messageId: string, target: WebhookTarget) => void;
  close: () => void;
};

/**
 * What stands before several processes in the real world: it passes a webhook on to whichever lives, and says what that
 * one said. So the sandbox's rising waits between tries do not stretch a test of hundreds of deaths.
 */
export async function startWebhookFront(): Promise<WebhookFront> {
  const targets = new Map<string, WebhookTarget>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const messageIds = statusesIn(body);
    const status = messageIds.length === 0 ? 200 : await passOn(request, body, messageIds);
    response.writeHead(status).end();
  });

  const passOn = async (request: IncomingMessage, body: Buffer, messageIds: string[]): Promise<number> => {
    const giveUpAt = Date.now() + patienceMs;
    const headers = { 'x-hub-signature-256': String(request.headers['x-hub-signature-256']) };
    while (Date.now() < giveUpAt) {
      const target = messageIds.map((id) => targets.get(id)).find((found) => found !== undefined);
      if (target?.held) return 503;
      for (const desk of target?.desks ?? []) {
        if (desk.port() === null || !(await isTaken(`http://127.0.0.1:${desk.port()}/`, headers, body)))
          continue;
        for (const id of messageIds) target?.told.add(id);
        return 200;
      }
      await pause(20);
    }
    return 503;
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    route: (messageId, target) => void targets.set(messageId, target),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function isTaken(url: string, headers: Record<string, string>, body: Buffer): Promise<boolean> {
  const signal = AbortSignal.timeout(oneTryMs);
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal }).catch(
    () => null,
  );
  return response?.status === 200;
}

function statusesIn(body: Buffer): string[] {
  const { entry } = deliverySchema.parse(JSON.parse(body.toString()));
  const statuses = entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses ?? []));
  return statuses.flatMap((status) => status.biz_opaque_callback_data ?? []);
}
