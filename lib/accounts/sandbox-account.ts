import type { Database } from '@/lib/platform/db/database';
import { sealAccountSecrets } from './account-secrets';
import { hasRealAccount, lockAccounts } from './lock-accounts';
import { phoneNumbers, wabas } from './tables';

/** The sandbox's account: the example values of Meta's own documentation, so that its examples run as they stand. */
export const sandboxAccount = {
  wabaId: '102290129340398',
  phoneNumberId: '106540352242922',
  catalogId: '367025965434465',
  displayNumber: '+1 555-078-3881',
  businessName: 'Maison Tilia',
  accessToken: 'sandbox-token',
  appSecret: 'sandbox-app-secret',
  verifyToken: 'sandbox-verify-token',
} as const;

/** The made-up shop has been open for a while: whoever has not written is known not to have. */
const receivedBeforeMs = 2 * 24 * 3600 * 1000;

/**
 * Connects the desk to the sandbox, or to where it stands now; unless a real account was ever connected, which ended it.
 *
 * @param graphUrl address of the sandbox's Graph API without a version
 * @returns whether the sandbox is open
 */
export async function ensureSandboxAccount(db: Database, graphUrl: string, now: Date): Promise<boolean> {
  const { wabaId, businessName } = sandboxAccount;
  const connection = {
    name: businessName,
    origin: 'sandbox' as const,
    graphUrl,
    ...sealAccountSecrets(wabaId, sandboxAccount),
  };
  return db.transaction(async (tx) => {
    await lockAccounts(tx);
    if (await hasRealAccount(tx)) return false;
    await tx
      .insert(wabas)
      .values({ id: wabaId, ...connection, createdAt: now })
      .onConflictDoUpdate({ target: wabas.id, set: connection });
    await tx.insert(phoneNumbers).values(sandboxNumber(now)).onConflictDoNothing();
    return true;
  });
}

function sandboxNumber(now: Date): typeof phoneNumbers.$inferInsert {
  const { wabaId, phoneNumberId, catalogId, displayNumber, businessName } = sandboxAccount;
  const receivingSince = new Date(now.getTime() - receivedBeforeMs);
  return {
    id: phoneNumberId,
    wabaId,
    catalogId,
    displayNumber,
    businessName,
    receivingSince,
    createdAt: now,
  };
}
