import { and, eq, lt, sql } from 'drizzle-orm';
import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/values/result';
import { readGraphList } from './read-graph-list';
import type { WalkTrouble } from './sync-products';
import type { SyncProblem } from './sync-problem';
import { takeStep, type Walk, type WalkEnd } from './sync-walk';
import { productSetMembers, productSets } from './tables';

const setsPerPage = '100';
const membersPerPage = '250';
/** What has not been read whole in any walk yet. */
const never = new Date(0);

const setSchema = z.object({ id: z.string().min(1).max(100), name: z.string().trim().min(1) });
const memberSchema = z.object({ retailer_id: z.string().min(1).max(256) });

type ListedSet = z.output<typeof setSchema> & { position: number };

/**
 * Reads the sets of the catalog and what is in them; one that this walk has read whole before it was interrupted is not
 * read again. A set that is no longer listed is removed.
 *
 * @returns why there are none to read for this account; sets that were known then stay as they were
 */
export async function syncSets(walk: Walk): Promise<Result<SyncProblem | null, WalkTrouble>> {
  let after: string | null = null;
  let position = 0;
  do {
    const query: Record<string, string> = { fields: 'id,name', limit: setsPerPage, ...(after && { after }) };
    const page = await readGraphList(
      walk.account,
      `${encodeURIComponent(walk.catalogId)}/product_sets`,
      query,
    );
    if (!page.ok) return refusalOrTrouble(page.error);
    for (const listed of page.value.data) {
      const set = setSchema.safeParse(listed);
      const read = set.success ? await syncSet(walk, { ...set.data, position }) : ok(null);
      if (!read.ok || read.value !== null) return read;
      position += 1;
    }
    after = page.value.after;
  } while (after !== null);
  return removeUnlisted(walk);
}

/** Meta answers for good that the sets, or one of them, are not for this account: the products are there all the same. */
function refusalOrTrouble(
  trouble: Extract<WalkTrouble, { trouble: unknown }>['trouble'],
): Result<SyncProblem, WalkTrouble> {
  return trouble.problem.code === 'catalog_refused' ? ok(trouble.problem) : fail({ trouble });
}

async function syncSet(walk: Walk, set: ListedSet): Promise<Result<SyncProblem | null, WalkTrouble>> {
  const begun = await beginSet(walk, set);
  if (!begun.ok) return begun;
  if (begun.value === 'read') return ok(null);
  let after: string | null = null;
  let position = 0;
  do {
    const query: Record<string, string> = {
      fields: 'retailer_id',
      limit: membersPerPage,
      ...(after && { after }),
    };
    const page = await readGraphList(walk.account, `${encodeURIComponent(set.id)}/products`, query);
    if (!page.ok) return refusalOrTrouble(page.error);
    const stored = await storeMembers(walk, set.id, page.value.data, position);
    if (!stored.ok) return stored;
    position += page.value.data.length;
    after = page.value.after;
  } while (after !== null);
  const ended = await endSet(walk, set.id);
  return ended.ok ? ok(null) : ended;
}

async function beginSet(
  { catalogId, walkedAt, ...walk }: Walk,
  { id, name, position }: ListedSet,
): Promise<Result<'read' | 'unread', WalkEnd>> {
  return takeStep({ catalogId, walkedAt, ...walk }, async (tx) => {
    const [row] = await tx
      .insert(productSets)
      .values({ catalogId, id, name, position, syncedAt: never })
      .onConflictDoUpdate({ target: [productSets.catalogId, productSets.id], set: { name, position } })
      .returning({ syncedAt: productSets.syncedAt });
    return row && row.syncedAt >= walkedAt ? 'read' : 'unread';
  });
}

async function storeMembers(
  walk: Walk,
  setId: string,
  data: readonly unknown[],
  firstPosition: number,
): Promise<Result<void, WalkEnd>> {
  const { catalogId, walkedAt: syncedAt } = walk;
  const rows = data.flatMap((listed, index) => {
    const retailerId = memberSchema.safeParse(listed).data?.retailer_id;
    return retailerId === undefined
      ? []
      : [{ catalogId, setId, retailerId, position: firstPosition + index, syncedAt }];
  });
  const distinct = [...new Map(rows.map((row) => [row.retailerId, row])).values()];
  return takeStep(walk, async (tx) => {
    if (distinct.length === 0) return;
    const { catalogId: inCatalog, setId: inSet, retailerId } = productSetMembers;
    const set = { position: sql`excluded.position`, syncedAt: sql`excluded.synced_at` };
    await tx
      .insert(productSetMembers)
      .values(distinct)
      .onConflictDoUpdate({ target: [inCatalog, inSet, retailerId], set });
  });
}

/** What the set no longer holds leaves it, and the set has been read whole. */
async function endSet(walk: Walk, setId: string): Promise<Result<void, WalkEnd>> {
  const { catalogId, walkedAt } = walk;
  const members = and(eq(productSetMembers.catalogId, catalogId), eq(productSetMembers.setId, setId));
  const own = and(eq(productSets.catalogId, catalogId), eq(productSets.id, setId));
  return takeStep(walk, async (tx) => {
    await tx.delete(productSetMembers).where(and(members, lt(productSetMembers.syncedAt, walkedAt)));
    await tx.update(productSets).set({ syncedAt: walkedAt }).where(own);
  });
}

async function removeUnlisted(walk: Walk): Promise<Result<null, WalkEnd>> {
  const { catalogId, walkedAt } = walk;
  return takeStep(walk, async (tx) => {
    await tx
      .delete(productSets)
      .where(and(eq(productSets.catalogId, catalogId), lt(productSets.syncedAt, walkedAt)));
    return null;
  });
}
