import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const startTimeoutMs = 60_000;
const headers = { Authorization: 'Bearer sandbox-token', 'Content-Type': 'application/json' };

const dataDir = mkdtempSync(path.join(tmpdir(), 'sandbox-alone-'));
const webhooks: string[] = [];
const business = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  webhooks.push(body);
  response.writeHead(200).end();
});

let alone: { process: ChildProcess; address: string };
beforeAll(async () => {
  business.listen(0, '127.0.0.1');
  await once(business, 'listening');
  alone = await start();
}, startTimeoutMs);
afterAll(async () => {
  if (alone.process.exitCode === null) await stop();
  business.close();
  rmSync(dataDir, { recursive: true, force: true });
}, startTimeoutMs);

describe('the sandbox alone', () => {
  test('answers as Meta, tells by webhook, writes down, and keeps what it knows', {
    timeout: startTimeoutMs,
  }, async () => {
    const answer = await post();
    expect(answer.contacts).toEqual([{ input: '+16505551234', wa_id: '16505551234' }]);
    const wamid: string = answer.messages[0].id;
    await expect
      .poll(() => webhooks.filter((body) => body.includes(wamid)), { timeout: 10_000 })
      .toHaveLength(2);
    const catalog = await (
      await fetch(`${alone.address}/v26.0/367025965434465/products?limit=1`, { headers })
    ).json();
    expect(catalog.paging.next).toContain(`${alone.address}/v26.0/`);
    expect((await fetch(`${alone.address}/pictures/2lc20305pt.png`)).headers.get('content-type')).toBe(
      'image/png',
    );
    expect(await logged(wamid)).toMatchObject([{ method: 'POST', httpStatus: 200 }]);

    expect(await stop()).toBe(0);
    const before = webhooks.length;
    alone = await start();
    await post();
    expect(await logged(wamid)).toHaveLength(1);
    expect(webhooks.slice(before).filter((body) => body.includes('"messages":['))).toEqual([]);
  });

  test('says how it is used when it is not understood', async () => {
    const child = spawnCommand(['--colour', 'blue']);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toContain('Usage: npm run sandbox');
  });
});

async function post() {
  const body = { messaging_product: 'whatsapp', to: '+16505551234', text: { body: 'Hello' } };
  const options = { method: 'POST', headers, body: JSON.stringify(body) };
  return await (await fetch(`${alone.address}/v26.0/106540352242922/messages`, options)).json();
}

async function start(): Promise<typeof alone> {
  const { port } = business.address() as AddressInfo;
  const child = spawnCommand([
    '--port',
    '0',
    '--data-dir',
    dataDir,
    '--webhook-url',
    `http://127.0.0.1:${port}/`,
  ]);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const address = /answers at (http:\S+),/.exec(said)?.[1];
    if (address) return { process: child, address };
  }
  throw new Error(`The sandbox did not start: ${said}`);
}

async function stop(): Promise<number | null> {
  alone.process.kill('SIGTERM');
  const [code] = await once(alone.process, 'exit');
  return code;
}

function spawnCommand(options: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/commands/sandbox.ts', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function logged(wamid: string): Promise<object[]> {
  const lines = readFileSync(path.join(dataDir, 'requests.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).filter((entry: { wamid: string }) => entry.wamid === wamid);
}
