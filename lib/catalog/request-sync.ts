import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { notify } from '@/lib/platform/live/notify';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { chooseCatalog } from './choose-catalog';
import { toState } from './read-sync-state';
import { requestSyncSchema, type SyncState } from './sync-query';
import { lockSync } from './sync-record';
import { catalogSyncs } from './tables';

/** On it whoever reads catalogs hears that one should be looked at. */
export const syncTopic = 'catalog-sync';

/**
 * Has a catalog read as soon as may be: begins a walk, or ends the pause of one that could not go on. One that is under
 * way is left alone, and so is one that Meta asked to pause. There is no line in the audit trail: it changes nothing of
 * the company's.
 *
 * @returns where the reading stands then
 */
export async function requestSync(
  ctx: Context,
  input: z.input<typeof requestSyncSchema>,
): Promise<Result<SyncState, { code: 'forbidden' | 'no_catalog' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'catalog.read'))
    return fail({ code: 'forbidden' });
  const catalogId = await chooseCatalog(ctx.db, requestSyncSchema.parse(input).catalogId);
  if (catalogId === null) return fail({ code: 'no_catalog' });
  const now = ctx.now();
  return ctx.db.transaction(async (tx) => {
    const known = await lockSync(tx, catalogId);
    const { state } = toState(catalogId, known, now);
    if (state === 'walking' || state === 'paused') return ok(toState(catalogId, known, now));
    const asked = { requestedAt: now, nextAt: now };
    await tx.update(catalogSyncs).set(asked).where(eq(catalogSyncs.catalogId, catalogId));
    await notify(tx, syncTopic, [catalogId]);
    await notify(tx, 'catalog', [catalogId]);
    return ok(toState(catalogId, { ...known, ...asked }, now));
  });
}
