import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { listWebhookSecrets } from '@/lib/accounts/webhook-secrets';
import { deliveryChannel } from '@/lib/delivery/announce-step';
import { startDispatcher } from '@/lib/delivery/dispatcher';
import type { Database } from '@/lib/platform/db/database';
import { openDatabase } from '@/lib/platform/db/open-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { startListener } from '@/lib/platform/live/listener';
import { onShutdown, shutDownOnSignals } from '@/lib/runtime/shutdown';
import { readDeliveryBody } from '@/lib/webhooks/read-delivery-body';
import { receiveDelivery } from '@/lib/webhooks/receive-delivery';
import { startWebhookApplier } from '@/lib/webhooks/webhook-applier';
import type { DeskOptions, DeskReport, Fault } from './desk-report';

/**
 * The desk as a process without pages, so that it starts in a fraction of a second: the same dispatchers, applier and
 * webhook intake on the same database. What is to happen to it stands in its first argument.
 */
const { leaseTimes, faults } = JSON.parse(process.argv[2] ?? '{}') as DeskOptions;
const now = () => new Date();
/** Many desks at once share a server of a hundred connections. */
const poolMax = 4;

// Whoever started this process and is gone cannot stop it any more.
process.stdin.on('end', () => process.exit()).resume();
shutDownOnSignals();
armFaults(faults);
await run();

async function run(): Promise<void> {
  const { databaseUrl, dataDir, graphApiVersion: graphVersion } = processEnvironment();
  const opened = await openDatabase({ databaseUrl, dataDir, migrations: ['desk', 'sandbox'], poolMax });
  const { db } = opened;
  onShutdown('database', opened.close);
  onShutdown('listener', startListener(opened.url).close);
  const port = await receiveWebhooks(db);
  onShutdown('webhook applier', startWebhookApplier(db, now, leaseTimes).stop);
  for (const { phoneNumberId } of await listSendingNumbers(db)) {
    const dispatcher = startDispatcher({ db, phoneNumberId, graphVersion, now, leaseTimes });
    onShutdown(`dispatcher ${phoneNumberId}`, dispatcher.stop);
  }
  report({ ready: port });
}

/** Each fault waits for its turn: the first one that has not happened yet is the one that counts occurrences. */
function armFaults(waiting: Fault[]): void {
  let occurrences = 0;
  subscribe(deliveryChannel, (step) => {
    const [next] = waiting;
    if (!next || next.step !== step) return;
    occurrences += 1;
    if (occurrences < next.occurrence) return;
    waiting.shift();
    occurrences = 0;
    report({ fault: next.step });
    process.kill(process.pid, next.signal);
  });
}

async function receiveWebhooks(db: Database): Promise<number> {
  const server = createServer(async (request, response) => {
    response.writeHead(await receive(db, request).catch(() => 503)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function receive(db: Database, request: IncomingMessage): Promise<number> {
  const body = await readDeliveryBody(request, request.headers['content-length'] ?? null);
  if (body === null) return 413;
  const signature = request.headers['x-hub-signature-256'];
  const { appSecrets } = await listWebhookSecrets(db);
  const delivery = { body, signature: String(signature), secrets: appSecrets };
  return await receiveDelivery(db, delivery, now());
}

/** Written before the next instruction runs, so that it is there even when that one is the last. */
function report(said: DeskReport): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}
