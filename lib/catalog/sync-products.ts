import { renewLease } from '@/lib/platform/db/leases';
import { fail, type Result } from '@/lib/values/result';
import { fetchMissingPictures } from './fetch-missing-pictures';
import { markGone } from './mark-gone';
import type { ListProblem } from './read-graph-list';
import { type ProductPageRead, readProductPage } from './read-product-page';
import { recordChanges } from './record-changes';
import { recordProgress, type SyncRecord, type WalkRecord } from './sync-record';
import { leaseTtlMs, takeStep, type Walk, type WalkEnd } from './sync-walk';
import { upsertProducts } from './upsert-products';

const pageSize = 100;
const smallestPageSize = 10;

/** How a walk, or a part of it, can fail. */
export type WalkTrouble = { trouble: ListProblem } | WalkEnd;

/**
 * Reads the pages of products that `known` has not come to yet, and ends the products no page has listed.
 *
 * @returns how many those are
 */
export async function syncProducts(walk: Walk, known: WalkRecord): Promise<Result<number, WalkTrouble>> {
  const limit = String(pageSizeAfter(known));
  let { cursor, walked } = known;
  let isBasic = false;
  for (;;) {
    const query = { limit, ...(cursor !== null && { after: cursor }) };
    const page = await readProductPage(walk.account, walk.catalogId, { query, isBasic });
    if (!page.ok) return fail({ trouble: page.error });
    const gone = await storePage(walk, page.value, walked);
    if (!gone.ok) return gone;
    if (!(await fetchPictures(walk, page.value))) return fail({ code: 'synced_elsewhere' });
    if (page.value.after === null) return gone;
    walked += page.value.listed;
    cursor = page.value.after;
    isBasic = page.value.isBasic;
  }
}

/** Where pages do not come, smaller ones may: Meta does not say what it can put into one. */
function pageSizeAfter({ failures, error }: SyncRecord): number {
  if (error === null || error.code === 'catalog_slowed') return pageSize;
  return Math.max(smallestPageSize, Math.floor(pageSize / 2 ** failures));
}

/** @returns how many products no page has listed, once there is no other page */
async function storePage(
  walk: Walk,
  page: ProductPageRead,
  firstPosition: number,
): Promise<Result<number, WalkEnd>> {
  const { catalogId, walkedAt } = walk;
  return takeStep(walk, async (tx, known) => {
    const now = walk.now();
    await recordChanges(tx, page.items, { catalogId, now, isFirstWalk: known.finishedAt === null });
    await upsertProducts(tx, catalogId, page.items, firstPosition, walkedAt, page.isBasic);
    const isLast = page.after === null;
    await recordProgress(tx, catalogId, {
      stage: isLast ? 'sets' : 'products',
      cursor: page.after,
      walked: firstPosition + page.listed,
      skipped: known.skipped + page.listed - page.items.length,
      total: page.total ?? known.total,
    });
    return isLast ? markGone(tx, { catalogId, walkedAt, now }) : 0;
  });
}

/** @returns false when another process has taken the walk over */
async function fetchPictures(walk: Walk, page: ProductPageRead) {
  const { db, account, catalogId, lease, now, fetchedPictures } = walk;
  if (account.origin !== 'sandbox') return true;
  const retailerIds = page.items.map((item) => item.retailer_id);
  const { origin } = new URL(account.graphUrl);
  return fetchMissingPictures(db, { catalogId, retailerIds, origin, now: now() }, fetchedPictures, () =>
    renewLease(db, lease, leaseTtlMs),
  );
}
