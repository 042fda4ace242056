import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, gt, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { firstDeliveryId } from './delivery-id';
import { webhookDeliveries } from './tables';
import { startWebhookApplier } from './webhook-applier';

/** Which stored deliveries: those received from `since` on, or all; every one, or those with entries that failed. */
export type Replayed = { since: Date | null; failedOnly: boolean };

/** So few at a time that what Meta sends meanwhile waits no longer than they take. */
const batchMax = 500;
const pollMs = 100;

/**
 * Applies stored deliveries again, oldest first: after a mistake of ours was mended, or a number was connected that
 * they are about. What is known already stays as it is. The applier of a running desk does the work if there is one,
 * else this process does.
 *
 * @returns how many were applied, and how many of them have entries that cannot be
 */
export async function replayDeliveries(
  ctx: Context,
  which: Replayed,
): Promise<{ applied: number; failing: number }> {
  const { db } = ctx;
  const subject = { subjectType: 'webhook_deliveries', subjectId: which.since?.toISOString() ?? 'all' };
  const details = { failedOnly: which.failedOnly };
  await recordAudit(ctx, { action: 'webhooks.replayed', ...subject, details });
  const applier = startWebhookApplier(db, ctx.now);
  const total = { applied: 0, failing: 0 };
  try {
    for (let ids = await putBack(db, which, null); ids.length > 0; ) {
      await untilApplied(db, ids);
      const { id, failure } = webhookDeliveries;
      total.applied += ids.length;
      total.failing += await db.$count(webhookDeliveries, and(inArray(id, ids), isNotNull(failure)));
      ids = await putBack(db, which, ids.at(-1) ?? null);
    }
  } finally {
    await applier.stop();
  }
  return total;
}

/** @returns the ids of the next ones after `after`, which now wait to be applied. */
async function putBack(db: Database, which: Replayed, after: string | null): Promise<string[]> {
  const { id, appliedAt, failure } = webhookDeliveries;
  const wanted = and(
    isNotNull(appliedAt),
    which.since === null ? undefined : gte(id, firstDeliveryId(which.since)),
    which.failedOnly ? isNotNull(failure) : undefined,
    after === null ? undefined : gt(id, after),
  );
  return await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id })
      .from(webhookDeliveries)
      .where(wanted)
      .orderBy(asc(id))
      .limit(batchMax);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return ids;
    await tx.update(webhookDeliveries).set({ appliedAt: null }).where(inArray(id, ids));
    await notify(tx, 'webhooks', []);
    return ids;
  });
}

async function untilApplied(db: Database, ids: string[]): Promise<void> {
  const { id, appliedAt } = webhookDeliveries;
  const waiting = and(inArray(id, ids), isNull(appliedAt));
  while ((await db.$count(webhookDeliveries, waiting)) > 0) await pause(pollMs);
}
