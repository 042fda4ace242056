import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/team/context';
import { endSandboxPeople } from '@/lib/team/end-sandbox-people';
import { phoneNumbers, wabas } from './tables';
import { wipedSecrets } from './wiped-secrets';

/**
 * Ends the sandbox for good, in the transaction that connects a real account: its people and whoever they let in are
 * out, its secrets are gone, and its rows are hidden because its account has ended. The account's ids are Meta's own
 * examples, so it gives them up: a real account with the same ids (a stand-alone sandbox has them) begins empty. Where
 * the sandbox has ended already nothing changes.
 *
 * @param ctx.db the transaction that holds the accounts' lock
 * @param ctx.actor who connects; a person stays, whoever made them
 */
export async function endSandbox(ctx: Context): Promise<void> {
  const keep = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const people = await endSandboxPeople(ctx.db, keep, ctx.now());
  const [ended] = await ctx.db
    .update(wabas)
    .set({
      id: sql`'sandbox-' || ${wabas.id}`,
      ...wipedSecrets,
      closedAt: ctx.now(),
    })
    .where(and(eq(wabas.origin, 'sandbox'), isNull(wabas.closedAt)))
    .returning({ id: wabas.id });
  if (!ended) return;
  await ctx.db
    .update(phoneNumbers)
    .set({ id: sql`'sandbox-' || ${phoneNumbers.id}` })
    .where(eq(phoneNumbers.wabaId, ended.id));
  await recordAudit(ctx, {
    action: 'sandbox.ended',
    subjectType: 'waba',
    subjectId: ended.id,
    details: { people },
  });
}
