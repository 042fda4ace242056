import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoggedRequest } from './sandbox';

export type SandboxProcess = {
  address: string;
  /** Sends a text to the demo contact. @returns its wamid */
  send: () => Promise<string>;
  /** Ends it. @returns its exit code, null where it was killed */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

/** Starts `npm run sandbox` in a process of its own, and waits until it answers. */
export async function startSandboxProcess(dataDir: string, webhookUrl: string): Promise<SandboxProcess> {
  const child = spawnSandbox(['--port', '0', '--data-dir', dataDir, '--webhook-url', webhookUrl]);
  const address = await untilItAnswers(child);
  const send = async () => {
    const text = { to: '+16505551234', text: { body: 'Hello' } };
    const response = await fetch(`${address}/v26.0/106540352242922/messages`, {
      method: 'POST',
      headers: { Authorization: 'Bearer sandbox-token' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...text }),
    });
    return (await response.json()).messages[0].id;
  };
  const end: SandboxProcess['end'] = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code;
  };
  return { address, send, end };
}

/** The command in a process of its own, which the caller ends. */
export function spawnSandbox(options: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/commands/sandbox.ts', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What its log says of the message with this wamid, a line each. */
export function loggedLines(dataDir: string, wamid: string): LoggedRequest[] {
  const lines = readFileSync(path.join(dataDir, 'requests.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).filter((entry: LoggedRequest) => entry.wamid === wamid);
}

async function untilItAnswers(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const address = /answers at (http:\S+),/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`The sandbox did not start: ${said}`);
}
