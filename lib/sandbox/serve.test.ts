import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loggedLines, type SandboxProcess, spawnSandbox, startSandboxProcess } from './test-sandbox-process';

const startTimeoutMs = 60_000;
const headers = { Authorization: 'Bearer sandbox-token' };

const dataDir = mkdtempSync(path.join(tmpdir(), 'sandbox-alone-'));
const webhooks: string[] = [];
/** The business answers webhooks only while this says so. */
let answering = true;
const business = createServer(async (request, response) => {
  webhooks.push(Buffer.concat(await request.toArray()).toString());
  if (answering) response.writeHead(200).end();
});

let alone: SandboxProcess;
beforeAll(async () => {
  business.listen(0, '127.0.0.1');
  await once(business, 'listening');
  alone = await start();
}, startTimeoutMs);
afterAll(async () => {
  await alone.end('SIGTERM');
  business.closeAllConnections();
  business.close();
  rmSync(dataDir, { recursive: true, force: true });
}, startTimeoutMs);

describe('the sandbox alone', () => {
  test('answers as Meta, tells by webhook, writes down, and keeps what it knows', {
    timeout: startTimeoutMs,
  }, async () => {
    const wamid = await alone.send();
    await expect.poll(() => told(wamid), { timeout: 10_000 }).toEqual(['sent', 'delivered']);
    const catalog = await (
      await fetch(`${alone.address}/v26.0/367025965434465/products?limit=1`, { headers })
    ).json();
    expect(catalog.paging.next).toContain(`${alone.address}/v26.0/`);
    expect((await fetch(`${alone.address}/pictures/2lc20305pt.png`)).headers.get('content-type')).toBe(
      'image/png',
    );
    expect(loggedLines(dataDir, wamid)).toMatchObject([{ method: 'POST', httpStatus: 200 }]);

    expect(await alone.end('SIGTERM')).toBe(0);
    const before = webhooks.length;
    alone = await start();
    await alone.send();
    expect(loggedLines(dataDir, wamid)).toHaveLength(1);
    expect(webhooks.slice(before).filter((body) => body.includes('"messages":['))).toEqual([]);
  });

  test('says how it is used when it is not understood', { timeout: startTimeoutMs }, async () => {
    const child = spawnSandbox(['--colour', 'blue']);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toContain('Usage: npm run sandbox');
  });
});

describe('webhooks that wait when the sandbox ends', () => {
  afterEach(() => {
    answering = true;
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'after %s go out once it is back, each once, and the mischief stands as it stood',
    {
      timeout: startTimeoutMs,
    },
    async (signal) => {
      const rules = [{ kind: 'late', when: 'always', recipient: null }];
      await misbehave({ seed: 42, rules });
      const wamids = await Promise.all(Array.from({ length: 10 }, () => alone.send()));
      await alone.end(signal);
      expect(wamids.flatMap(told)).toEqual([]);
      alone = await start();
      const standing = await fetch(`${alone.address}/sandbox/mischief`, { headers });
      expect(await standing.json()).toEqual({ seed: 42, rules });
      await expect.poll(() => wamids.flatMap(told), { timeout: 30_000 }).toHaveLength(20);
      // Told after all others are, and by then nothing of theirs waits any more.
      await misbehave({ rules: [] });
      const last = await alone.send();
      await expect.poll(() => told(last), { timeout: 10_000 }).toEqual(['sent', 'delivered']);
      for (const wamid of wamids) expect(told(wamid)).toEqual(['sent', 'delivered']);
    },
  );

  test('while one of them is under way are not lost either, by SIGKILL', {
    timeout: startTimeoutMs,
  }, async () => {
    answering = false;
    const wamid = await alone.send();
    await expect.poll(() => told(wamid), { timeout: 10_000 }).toEqual(['sent']);
    await alone.end('SIGKILL');
    answering = true;
    alone = await start();
    // The one that was never answered comes a second time: nobody can know whether it arrived.
    await expect
      .poll(() => told(wamid).toSorted(), { timeout: 30_000 })
      .toEqual(['delivered', 'sent', 'sent']);
  });
});

async function misbehave(mischief: object): Promise<void> {
  const body = JSON.stringify(mischief);
  await fetch(`${alone.address}/sandbox/mischief`, { method: 'PUT', headers, body });
}

async function start(): Promise<SandboxProcess> {
  const { port } = business.address() as AddressInfo;
  return await startSandboxProcess(dataDir, `http://127.0.0.1:${port}/`);
}

/** The statuses of a message that arrived, in their order. */
function told(wamid: string): string[] {
  return webhooks
    .filter((body) => body.includes(JSON.stringify(wamid).replaceAll('/', '\\/')))
    .map((body) => /"status":"(\w+)"/.exec(body)?.[1] ?? '');
}
