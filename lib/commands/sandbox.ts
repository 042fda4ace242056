import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/platform/db/open-database';
import { openRequestFile } from '@/lib/sandbox/request-file';
import { serveSandbox } from '@/lib/sandbox/serve';

/** `npm run sandbox -- --port N`: the emulated Cloud API alone, with a database and a log of its own. */
const usage = `Usage: npm run sandbox -- [--port 4010] [--data-dir .data/sandbox] [--webhook-url URL] [--app-secret SECRET]`;

const settings = readArguments();
if (!settings) process.exitCode = 1;
else {
  await run(settings).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

type Settings = { port: number; dataDir: string; webhookUrl: string | null; appSecret: string };

async function run({ port, dataDir, webhookUrl, appSecret }: Settings): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ dataDir, database: 'sandbox', migrations: ['sandbox'] });
  const file = openRequestFile(path.join(dataDir, 'requests.jsonl'));
  const webhook = webhookUrl === null ? null : { url: webhookUrl, appSecret };
  const onError = (error: unknown) => console.error(error);
  const served = await serveSandbox({
    db: database.db,
    webhook,
    port,
    onRequest: file.append,
    onError,
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  console.log(welcome(served.sandbox.baseUrl, dataDir, webhookUrl));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await served.close();
    file.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

function readArguments(): Settings | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4010' },
        'data-dir': { type: 'string', default: '.data/sandbox' },
        'webhook-url': { type: 'string' },
        'app-secret': { type: 'string', default: 'sandbox-app-secret' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port is no port number.');
    const webhookUrl = values['webhook-url'] ?? null;
    if (webhookUrl !== null && !URL.canParse(webhookUrl)) throw new Error('--webhook-url is no web address.');
    return { port, dataDir: path.resolve(values['data-dir']), webhookUrl, appSecret: values['app-secret'] };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}

function welcome(address: string, dataDir: string, webhookUrl: string | null): string {
  return `The sandbox answers at ${address}, in the place of https://graph.facebook.com.
It emulates Meta's Cloud API for tests and is not Meta's.

  Access token        sandbox-token
  Phone number id     106540352242922   (+1 555-078-3881)
  Business account    102290129340398
  Catalog             367025965434465
  Webhooks            ${webhookUrl ?? 'not sent: give --webhook-url'}
  Every request       ${path.join(dataDir, 'requests.jsonl')}

  curl '${address}/v26.0/106540352242922/messages' -H 'Authorization: Bearer sandbox-token' \\
    -H 'Content-Type: application/json' \\
    -d '{"messaging_product":"whatsapp","to":"+16505551234","type":"text","text":{"body":"Hello"}}'

Ctrl-C stops it.`;
}
