import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/lib/platform/db/open-database';
import { fillCatalog } from '@/lib/sandbox/fill-catalog';
import { readMischief } from '@/lib/sandbox/mischief/read-mischief';
import { sayMischief } from '@/lib/sandbox/mischief/say-mischief';
import { setMischief } from '@/lib/sandbox/mischief/set-mischief';
import { openRequestFile } from '@/lib/sandbox/request-file';
import { serveSandbox } from '@/lib/sandbox/serve';
import { changeSettings, defaultSettings } from '@/lib/sandbox/settings';
import { readSandboxArguments, type SandboxArguments } from './sandbox-arguments';

/** `npm run sandbox -- --port N`: the emulated Cloud API alone, with a database and a log of its own. */
const given = readSandboxArguments(process.argv.slice(2));
if (given.ok) {
  await run(given.value).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  console.error(given.error);
  process.exitCode = 1;
}

async function run({
  port,
  dataDir,
  webhookUrl,
  appSecret,
  mischief,
  rates,
  products,
}: SandboxArguments): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ dataDir, database: 'sandbox', migrations: ['sandbox'] });
  const file = openRequestFile(path.join(dataDir, 'requests.jsonl'));
  const webhook = webhookUrl === null ? null : { url: webhookUrl, appSecret };
  if (mischief) await setMischief(database.db, mischief);
  await changeSettings(database.db, {
    pairRateLimited: rates,
    messagesPerSecond: rates ? defaultSettings.messagesPerSecond : null,
  });
  if (products > 0) await fillCatalog(database.db, products);
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
  const wrong = sayMischief(await readMischief(database.db));
  console.log(welcome(served.sandbox.baseUrl, dataDir, webhookUrl, wrong));
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

function welcome(address: string, dataDir: string, webhookUrl: string | null, wrong: string): string {
  return `The sandbox answers at ${address}, in the place of https://graph.facebook.com.
It emulates Meta's Cloud API for tests and is not Meta's.

  Access token        sandbox-token
  Phone number id     106540352242922   (+1 555-078-3881)
  Business account    102290129340398
  Catalog             367025965434465
  Webhooks            ${webhookUrl ?? 'not sent: give --webhook-url'}
  Every request       ${path.join(dataDir, 'requests.jsonl')}
  Mischief            ${wrong}; GET, PUT, DELETE ${address}/sandbox/mischief

  curl '${address}/v26.0/106540352242922/messages' -H 'Authorization: Bearer sandbox-token' \\
    -H 'Content-Type: application/json' \\
    -d '{"messaging_product":"whatsapp","to":"+16505551234","type":"text","text":{"body":"Hello"}}'

Ctrl-C stops it.`;
}
