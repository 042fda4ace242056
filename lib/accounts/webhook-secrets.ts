import type { Database } from '@/lib/platform/db/database';
import { openAccountSecret } from './account-secrets';
import { isLive } from './live-accounts';
import { wabas } from './tables';

/** The app secrets a webhook of a live account may be signed with, and the verify tokens its handshake may carry. */
export async function listWebhookSecrets(
  db: Database,
): Promise<{ appSecrets: string[]; verifyTokens: string[] }> {
  const rows = await db.select().from(wabas).where(isLive());
  return {
    appSecrets: unique(rows.map((row) => openAccountSecret(row.id, 'app_secret', row.appSecretSealed))),
    verifyTokens: unique(rows.map((row) => openAccountSecret(row.id, 'verify_token', row.verifyTokenSealed))),
  };
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
