import { and, eq, isNull, ne } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import type { EnvironmentAccount } from '@/lib/platform/env/account-variables';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { lockAccounts } from './lock-accounts';
import { storeAccount } from './store-account';
import { wabas } from './tables';
import { wipedSecrets } from './wiped-secrets';

/**
 * Makes the account of the environment's variables what the desk has, at every start: it wins over one of the same id
 * from the settings, and an earlier one that the variables no longer name ends. It is a real account, so it ends the
 * sandbox as one from the settings does, and SANDBOX=on does not bring it back: who has variables of a real account
 * where the doors need no password would hand that account to whoever comes by.
 *
 * Meta is not asked here: the desk starts whether or not it can be reached.
 */
export async function ensureEnvironmentAccount(
  db: Database,
  account: EnvironmentAccount | null,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAccounts(tx);
    const ctx: Context = { actor: { kind: 'system', name: 'environment' }, db: tx, now: () => now };
    await endOthers(ctx, account?.wabaId ?? null);
    if (account) await storeAccount(ctx, { connection: account, facts: null, origin: 'environment' });
  });
}

async function endOthers(ctx: Context, wabaId: string | null): Promise<void> {
  const ended = await ctx.db
    .update(wabas)
    .set({ ...wipedSecrets, closedAt: ctx.now() })
    .where(
      and(
        eq(wabas.origin, 'environment'),
        isNull(wabas.closedAt),
        wabaId === null ? undefined : ne(wabas.id, wabaId),
      ),
    )
    .returning({ id: wabas.id });
  for (const { id } of ended) {
    await recordAudit(ctx, { action: 'account.disconnected', subjectType: 'waba', subjectId: id });
    await notify(ctx.db, 'accounts', [id]);
  }
}
