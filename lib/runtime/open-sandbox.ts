import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { setOwnSandbox } from '@/lib/accounts/own-sandbox';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import type { Database } from '@/lib/platform/db/database';
import type { Environment } from '@/lib/platform/env/environment';
import { subscribe } from '@/lib/platform/live/listener';
import { logger } from '@/lib/platform/log/logger';
import { type SandboxClock, startSandboxClock } from '@/lib/sandbox/clock';
import { reopenDemoWindow } from '@/lib/sandbox/reopen-demo-window';
import { createSandbox, type Sandbox } from '@/lib/sandbox/sandbox';
import { seedSandbox } from '@/lib/sandbox/seed-sandbox';
import { ensureSandboxPeople } from '@/lib/team/sandbox-people';
import { onShutdown } from './shutdown';

const store = globalThis as typeof globalThis & { vitrineSandbox?: Sandbox | null };

/**
 * Opens the sandbox in this process: its Graph API under /sandbox/graph, its customers, and a desk connected to it.
 * Where a real account was ever connected nothing is opened; when one is connected later, here or in another process,
 * the sandbox closes.
 */
export async function openSandbox(db: Database, settings: Pick<Environment, 'port' | 'host'>): Promise<void> {
  const own = ownAddress(settings);
  const sandbox = createSandbox({
    db,
    baseUrl: `${own}/sandbox/graph`,
    webhook: { url: `${own}/api/webhooks/whatsapp`, appSecret: sandboxAccount.appSecret },
  });
  if (!(await ensureSandboxAccount(db, sandbox.baseUrl, new Date()))) return;
  store.vitrineSandbox = sandbox;
  setOwnSandbox(sandbox.baseUrl);
  await ensureSandboxPeople(db, new Date());
  await seedSandbox(sandbox);
  await reopenDemoWindow(sandbox);
  const clock = startSandboxClock(sandbox, (error) =>
    logger.error({ err: error }, 'the sandbox clock stumbled'),
  );
  onShutdown('sandbox clock', clock.stop);
  closeWithSandbox(db, clock);
}

/** The sandbox of this process, or null when it is off or has ended. */
export function processSandbox(): Sandbox | null {
  return store.vitrineSandbox ?? null;
}

/** Follows the accounts: the sandbox's end stands in the database, and reaches every process from there. */
function closeWithSandbox(db: Database, clock: SandboxClock): void {
  const look = async () => {
    if (await isSandboxOpen(db)) return;
    unsubscribe();
    store.vitrineSandbox = null;
    await clock.stop();
  };
  const unsubscribe = subscribe(['accounts'], () => {
    look().catch((error: unknown) => logger.error({ err: error }, 'looking after the sandbox failed'));
  });
}

/** Where this process reaches itself, whatever stands before it. */
function ownAddress({ port, host }: Pick<Environment, 'port' | 'host'>): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
