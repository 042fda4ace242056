import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { lockAccounts } from './lock-accounts';
import { wabas } from './tables';
import { wipedSecrets } from './wiped-secrets';

type DisconnectError = { code: 'forbidden' } | { code: 'not_found' } | { code: 'wrong_name' };

/**
 * Ends an account that was connected in the settings: its secrets are wiped, its numbers send nothing more, what it sent
 * stays in the history.
 *
 * @param name the account's name, typed by the person, so that no slip ends one
 */
export async function disconnectAccount(
  ctx: Context,
  { wabaId, name }: { wabaId: string; name: string },
): Promise<Result<null, DisconnectError>> {
  if (ctx.actor.kind !== 'user' || !hasRight(ctx.actor.role, 'accounts.manage'))
    return fail({ code: 'forbidden' });
  return ctx.db.transaction(async (tx) => {
    await lockAccounts(tx);
    const connected = and(eq(wabas.id, wabaId), eq(wabas.origin, 'meta'), isNull(wabas.closedAt));
    const [account] = await tx.select().from(wabas).where(connected);
    if (!account) return fail({ code: 'not_found' });
    if (account.name.trim() !== name.trim()) return fail({ code: 'wrong_name' });
    await tx
      .update(wabas)
      .set({ ...wipedSecrets, closedAt: ctx.now() })
      .where(eq(wabas.id, wabaId));
    await recordAudit(
      { ...ctx, db: tx },
      { action: 'account.disconnected', subjectType: 'waba', subjectId: wabaId },
    );
    await notify(tx, 'accounts', [wabaId]);
    return ok(null);
  });
}
