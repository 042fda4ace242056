import { ensureEnvironmentAccount } from '@/lib/accounts/environment-account';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { closeAllStreams } from '@/lib/platform/live/event-stream';
import { openDatabase } from '@/lib/platform/db/open-database';
import { setProcessDatabase } from '@/lib/platform/db/process-database';
import type { processEnvironment } from '@/lib/platform/env/process-environment';
import { startListener } from '@/lib/platform/live/listener';
import { offerFirstRunLink } from '@/lib/team/first-administrator';
import { endSandboxSessions } from '@/lib/team/end-sandbox-sessions';
import { startWebhookApplier } from '@/lib/webhooks/webhook-applier';
import { startWebhookChores } from '@/lib/webhooks/webhook-chores';
import { fetchPictures } from './fetch-pictures';
import { openSandbox } from './open-sandbox';
import { onShutdown } from './shutdown';
import { startNumbers } from './start-numbers';

/**
 * Opens the database and starts what works on it. What is started first is stopped last.
 *
 * @returns the token of a first-run link while the desk has no administrator of its own, and whether the sandbox is open
 */
export async function openDesk(
  settings: ReturnType<typeof processEnvironment>,
): Promise<{ firstRunToken: string | null; sandboxIsOpen: boolean }> {
  const { databaseUrl, dataDir } = settings;
  const now = () => new Date();
  const { db, url, close } = await openDatabase({ databaseUrl, dataDir, migrations: ['desk', 'sandbox'] });
  onShutdown('database', close);
  setProcessDatabase(db);
  const listener = startListener(url);
  onShutdown('listener', listener.close);
  const applier = startWebhookApplier(db, now);
  onShutdown('webhook applier', applier.stop);
  const chores = startWebhookChores(db, now);
  onShutdown('webhook chores', chores.stop);
  const pictures = fetchPictures(db);
  onShutdown('pictures', pictures.stop);
  await ensureEnvironmentAccount(db, settings.account, now());
  if (settings.sandbox) await openSandbox(db, settings);
  else await endSandboxSessions(db, now());
  const numbers = await startNumbers(db, settings);
  onShutdown('numbers', numbers.stop);
  onShutdown('event streams', closeAllStreams);
  const sandboxIsOpen = await isSandboxOpen(db);
  return { firstRunToken: await offerFirstRunLink(db, now()), sandboxIsOpen };
}
