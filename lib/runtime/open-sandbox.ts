import { setOwnSandbox } from '@/lib/accounts/own-sandbox';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import type { Database } from '@/lib/platform/db/database';
import type { Environment } from '@/lib/platform/env/environment';
import { logger } from '@/lib/platform/log/logger';
import { startSandboxClock } from '@/lib/sandbox/clock';
import { reopenDemoWindow } from '@/lib/sandbox/reopen-demo-window';
import { createSandbox, type Sandbox } from '@/lib/sandbox/sandbox';
import { seedSandbox } from '@/lib/sandbox/seed-sandbox';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { onShutdown } from './shutdown';

const store = globalThis as typeof globalThis & { vitrineSandbox?: Sandbox };

/** Opens the sandbox in this process: its Graph API under /sandbox/graph, its customers, and a desk connected to it. */
export async function openSandbox(db: Database, settings: Pick<Environment, 'port' | 'host'>): Promise<void> {
  const own = ownAddress(settings);
  const sandbox = createSandbox({
    db,
    baseUrl: `${own}/sandbox/graph`,
    webhook: { url: `${own}/api/webhooks/whatsapp`, appSecret: sandboxAccount.appSecret },
  });
  store.vitrineSandbox = sandbox;
  setOwnSandbox(sandbox.baseUrl);
  await ensureSandboxPeople(db, new Date());
  await ensureSandboxAccount(db, sandbox.baseUrl, new Date());
  await seedSandbox(sandbox);
  await reopenDemoWindow(sandbox);
  const clock = startSandboxClock(sandbox, (error) =>
    logger.error({ err: error }, 'the sandbox clock stumbled'),
  );
  onShutdown('sandbox clock', clock.stop);
}

/** The sandbox of this process, or null when it is off. */
export function processSandbox(): Sandbox | null {
  return store.vitrineSandbox ?? null;
}

/** Where this process reaches itself, whatever stands before it. */
function ownAddress({ port, host }: Pick<Environment, 'port' | 'host'>): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
