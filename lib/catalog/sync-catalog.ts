import { randomUUID } from 'node:crypto';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { acquireLease, type Lease, releaseLease, renewLease } from '@/lib/platform/db/leases';
import { notify } from '@/lib/platform/live/notify';
import { fail, ok, type Result } from '@/lib/values/result';
import { fetchMissingPictures } from './fetch-missing-pictures';
import { type ProductPageRead, readProductPage } from './read-product-page';
import type { SyncProblem } from './sync-problem';
import { products } from './tables';
import { upsertProducts } from './upsert-products';

/** Longer than one page or a few pictures may take; also how long a dead walker keeps others waiting. */
const leaseTtlMs = 30_000;

/** What a walk found: items listed by Meta, those among them that could not be read, and products no longer listed. */
export type SyncedCatalog = { listed: number; skipped: number; gone: number };
export type SyncError = SyncProblem | { code: 'no_catalog' } | { code: 'synced_elsewhere' };

type Walk = { db: Database; account: SendingAccount; catalogId: string; lease: Lease; now: Date };

/**
 * Walks the catalog connected to `account` page by page and makes our products those that Meta lists. One process at a
 * time walks a catalog. A walk that ends half-way leaves what it has read, and nothing that it has not seen is gone.
 *
 * @param now marks what this walk has seen; must differ from walk to walk
 */
export async function syncCatalog(
  db: Database,
  account: SendingAccount,
  now: Date,
): Promise<Result<SyncedCatalog, SyncError>> {
  const { catalogId } = account;
  if (catalogId === null) return fail({ code: 'no_catalog' });
  const lease = await acquireLease(db, `catalog:${catalogId}`, randomUUID(), leaseTtlMs);
  if (!lease) return fail({ code: 'synced_elsewhere' });
  try {
    return await walk({ db, account, catalogId, lease, now });
  } finally {
    await releaseLease(db, lease);
  }
}

async function walk(context: Walk): Promise<Result<SyncedCatalog, SyncError>> {
  const { account, catalogId } = context;
  let after: string | null = null;
  let listed = 0;
  let skipped = 0;
  do {
    const page: Result<ProductPageRead, SyncProblem> = await readProductPage(account, catalogId, after);
    if (!page.ok) return page;
    if (!(await storePage(context, page.value, listed))) return fail({ code: 'synced_elsewhere' });
    listed += page.value.listed;
    skipped += page.value.listed - page.value.items.length;
    after = page.value.after;
  } while (after !== null);
  const gone = await markGone(context);
  return gone === null ? fail({ code: 'synced_elsewhere' }) : ok({ listed, skipped, gone });
}

/** @returns false when another process has taken the walk over: then nothing more is written */
async function storePage(context: Walk, page: ProductPageRead, position: number): Promise<boolean> {
  const { db, account, catalogId, lease, now } = context;
  const held = await db.transaction(async (tx) => {
    if (!(await renewLease(tx, lease, leaseTtlMs))) return false;
    await upsertProducts(tx, catalogId, page.items, position, now);
    await notify(tx, 'catalog', [catalogId]);
    return true;
  });
  if (!held || account.origin !== 'sandbox') return held;
  const retailerIds = page.items.map((item) => item.retailer_id);
  const { origin } = new URL(account.graphUrl);
  return fetchMissingPictures(db, { catalogId, retailerIds, origin, now }, () =>
    renewLease(db, lease, leaseTtlMs),
  );
}

/** @returns how many products this walk did not meet, or null when the walk was taken over */
async function markGone({ db, catalogId, lease, now }: Walk): Promise<number | null> {
  return db.transaction(async (tx) => {
    if (!(await renewLease(tx, lease, leaseTtlMs))) return null;
    const rows = await tx
      .update(products)
      .set({ goneAt: now })
      .where(and(eq(products.catalogId, catalogId), isNull(products.goneAt), ne(products.syncedAt, now)))
      .returning({ retailerId: products.retailerId });
    await notify(tx, 'catalog', [catalogId]);
    return rows.length;
  });
}
