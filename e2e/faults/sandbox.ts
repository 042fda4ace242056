import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';

/** A POST of a message in the sandbox's log. `answered` says whether its answer left whole. */
export type LoggedPost = {
  messageId: string;
  accepted: boolean;
  wamid: string | null;
  answered: boolean;
};

export type SandboxProcess = {
  graphUrl: string;
  /** All posts so far, in their order. */
  posts: () => LoggedPost[];
  stop: () => Promise<void>;
};

/** Starts `npm run sandbox` on a free port and an empty data folder, telling its webhooks to `webhookUrl`. */
export async function startSandbox(webhookUrl: string): Promise<SandboxProcess> {
  mkdirSync('.test', { recursive: true });
  const dataDir = mkdtempSync(path.resolve('.test/faults-sandbox-'));
  const flags = ['--port', '0', '--data-dir', dataDir, '--webhook-url', webhookUrl];
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/sandbox.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
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
    posts: () => readPosts(path.join(dataDir, 'requests.jsonl')),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      removeDataDir(dataDir);
    },
  };
}

function readPosts(file: string): LoggedPost[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  // What stands behind the last line break is being written.
  return lines.slice(0, -1).flatMap((line) => {
    const { method, callbackData, accepted, wamid, answered } = JSON.parse(line);
    return method === 'POST' && callbackData ? [{ messageId: callbackData, accepted, wamid, answered }] : [];
  });
}
