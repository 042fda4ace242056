import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, mkdirSync, mkdtempSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { MischiefKind } from '@/lib/sandbox/mischief/mischief-rule';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';

/** A POST of a message in the sandbox's log. `answered` says whether what left says what came of it. */
type LoggedPost = {
  messageId: string;
  accepted: boolean;
  wamid: string | null;
  answered: boolean;
};

/** What goes wrong at Meta, with which probability. */
export type Mischief = Partial<Record<MischiefKind, number>>;

export type SandboxProcess = {
  graphUrl: string;
  /** All posts so far, in their order. */
  posts: () => LoggedPost[];
  /** From now on this goes wrong, in an order that the seed decides; nothing when nothing is given. */
  misbehave: (mischief: Mischief, seed: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts `npm run sandbox` on a free port and an empty data folder, telling its webhooks to `webhookUrl`. */
export async function startSandbox(webhookUrl: string): Promise<SandboxProcess> {
  mkdirSync('.test', { recursive: true });
  const dataDir = mkdtempSync(path.resolve('.test/faults-sandbox-'));
  const flags = ['--port', '0', '--data-dir', dataDir, '--webhook-url', webhookUrl, '--no-rates'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/sandbox.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  // The tests may be broken off before they stop it.
  process.once('exit', () => child.kill('SIGKILL'));
  const graphUrl = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /answers at (\S+),/.exec(said)?.[1];
      if (address) resolve(address);
    });
    void exited.then(() => reject(new Error(`The sandbox did not start. ${said}`)));
  });
  return {
    graphUrl,
    posts: followPosts(path.join(dataDir, 'requests.jsonl')),
    misbehave: (mischief, seed) => putMischief(graphUrl, mischief, seed),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      removeDataDir(dataDir);
    },
  };
}

async function putMischief(graphUrl: string, mischief: Mischief, seed: number): Promise<void> {
  const rules = Object.entries(mischief).map(([kind, probability]) => ({ kind, when: { probability } }));
  const response = await fetch(`${graphUrl}/sandbox/mischief`, {
    method: 'PUT',
    headers: { authorization: 'Bearer sandbox-token' },
    body: JSON.stringify({ seed, rules }),
  });
  if (!response.ok) throw new Error(`The sandbox takes no such mischief: ${await response.text()}`);
}

/** In words of Meta's that say nothing: "something went wrong". */
const saysNothing = 131000;

/** @returns a question that reads on where it stopped the last time */
function followPosts(file: string): () => LoggedPost[] {
  const posts: LoggedPost[] = [];
  let read = 0;
  return () => {
    const added = readFrom(file, read);
    // What stands behind the last line break is still being written.
    const whole = added.subarray(0, added.lastIndexOf('\n') + 1);
    read += whole.length;
    for (const line of whole.toString().split('\n').slice(0, -1)) posts.push(...readPost(line));
    return posts;
  };
}

function readFrom(file: string, position: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const descriptor = openSync(file, 'r');
  const added = Buffer.alloc(fstatSync(descriptor).size - position);
  readSync(descriptor, added, 0, added.length, position);
  closeSync(descriptor);
  return added;
}

function readPost(line: string): LoggedPost[] {
  const { method, callbackData, accepted, wamid, answered: whole, code } = JSON.parse(line);
  if (method !== 'POST' || !callbackData) return [];
  const refused = code !== null && code !== saysNothing;
  return [{ messageId: callbackData, accepted, wamid, answered: whole && (accepted || refused) }];
}
