import type { SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import { fail, ok, type Result } from '@/lib/values/result';
import { fetchMissingPictures } from './fetch-missing-pictures';
import { markMissing } from './mark-gone';
import { type ProductPageRead, readProductPage } from './read-product-page';
import { recordChanges } from './record-changes';
import { isPaused } from './read-sync-state';
import { lockSync, readSync } from './sync-record';
import type { SyncProblem } from './sync-problem';
import { upsertProducts } from './upsert-products';

/** Ids that one question names. */
const idsPerCall = 50;

type Refreshed = { found: number; gone: number };

/**
 * Reads just these products from Meta, outside any walk. What Meta does not answer with is gone; what changed is written
 * down as a walk would. While Meta asks for a pause of the catalog's walk it is not asked for this either.
 *
 * @returns how many Meta answered with, and how many it no longer lists that were there; `no_catalog` asks nothing
 */
export async function refreshProducts(
  db: Database,
  account: SendingAccount,
  retailerIds: readonly string[],
  now: Date,
): Promise<Result<Refreshed, SyncProblem | { code: 'no_catalog' }>> {
  const { catalogId } = account;
  if (catalogId === null) return fail({ code: 'no_catalog' });
  const sync = await readSync(db, catalogId);
  if (sync?.error && isPaused(sync, now)) return fail(sync.error);
  const ids = [...new Set(retailerIds)];
  const refreshed: Refreshed = { found: 0, gone: 0 };
  for (let index = 0; index < ids.length; index += idsPerCall) {
    const asked = ids.slice(index, index + idsPerCall);
    const page = await readProductPage(account, catalogId, { query: queryFor(asked), isBasic: false });
    if (!page.ok) return fail(page.error.problem);
    refreshed.gone += await store(db, page.value, { catalogId, asked, now });
    refreshed.found += page.value.items.length;
    await fetchPictures(db, account, { catalogId, asked, now });
  }
  return ok(refreshed);
}

function queryFor(retailerIds: readonly string[]): Record<string, string> {
  // Room for ids that a catalog lists twice.
  const limit = String(idsPerCall * 2);
  return { filter: JSON.stringify({ retailer_id: { is_any: retailerIds } }), limit };
}

async function store(
  db: Database,
  page: ProductPageRead,
  { catalogId, asked, now }: { catalogId: string; asked: readonly string[]; now: Date },
): Promise<number> {
  const items = page.items.filter((item) => asked.includes(item.retailer_id));
  const found = new Set(items.map((item) => item.retailer_id));
  return db.transaction(async (tx) => {
    const { finishedAt } = await lockSync(tx, catalogId);
    await recordChanges(tx, items, { catalogId, now, isFirstWalk: finishedAt === null });
    await upsertProducts(tx, catalogId, items, null, now, page.isBasic);
    const retailerIds = asked.filter((retailerId) => !found.has(retailerId));
    const gone = await markMissing(tx, { catalogId, retailerIds, now });
    await notify(tx, 'catalog', [catalogId]);
    return gone;
  });
}

async function fetchPictures(
  db: Database,
  account: SendingAccount,
  { catalogId, asked, now }: { catalogId: string; asked: readonly string[]; now: Date },
): Promise<void> {
  if (account.origin !== 'sandbox') return;
  const { origin } = new URL(account.graphUrl);
  await fetchMissingPictures(db, { catalogId, retailerIds: asked, origin, now }, new Map(), async () => true);
}
