import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { callGraph, type GraphOutcome } from '@/lib/platform/graph/graph-client';
import { readGraphError } from '@/lib/platform/graph/graph-error';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { findSendingAccount } from './sending-account';
import { phoneNumbers } from './tables';
import type { ConnectionTest } from './number-condition';

const deadlineMs = 5000;
const fields = 'id,display_phone_number,verified_name';

/**
 * Reads the number at Meta with its own token and records how that went. It sends nothing, so it cannot see what only a
 * message meets, such as a payment problem. Takes five seconds at most.
 */
export async function testConnection(
  ctx: Context,
  phoneNumberId: string,
): Promise<Result<ConnectionTest, { code: 'forbidden' | 'number_not_found' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'numbers.manage'))
    return fail({ code: 'forbidden' });
  const account = await findSendingAccount(ctx.db, phoneNumberId);
  if (!account) return fail({ code: 'number_not_found' });
  const call = await callGraph({
    graphUrl: account.graphUrl,
    version: processEnvironment().graphApiVersion,
    accessToken: account.accessToken,
    method: 'GET',
    path: phoneNumberId,
    query: { fields },
    deadlineMs,
  });
  const lastTest = { at: ctx.now().toISOString(), ...judge(call, phoneNumberId) };
  await ctx.db.transaction(async (tx) => {
    await tx.update(phoneNumbers).set({ lastTest }).where(eq(phoneNumbers.id, phoneNumberId));
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: 'number.tested',
        subjectType: 'phone_number',
        subjectId: phoneNumberId,
        details: { outcome: lastTest.outcome, code: lastTest.error?.code ?? null },
      },
    );
    await notify(tx, 'numbers', [phoneNumberId]);
  });
  return ok(lastTest);
}

/** Only an answer that names this very number is a pass: a page of somebody else's proves nothing. */
function judge(call: GraphOutcome, phoneNumberId: string): Pick<ConnectionTest, 'outcome' | 'error'> {
  if (call.outcome !== 'answered') return { outcome: 'no_answer', error: null };
  const error = readGraphError(call.json);
  if (error) {
    const { code, message, details } = error;
    return { outcome: 'refused', error: { code, message, details } };
  }
  const named = z.object({ id: z.literal(phoneNumberId) }).safeParse(call.json);
  return { outcome: call.status === 200 && named.success ? 'passed' : 'no_answer', error: null };
}
