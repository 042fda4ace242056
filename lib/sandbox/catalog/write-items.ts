import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import type { GraphAnswer, GraphCall, GraphEndpoint } from '@/lib/sandbox/graph/graph-call';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { type ItemChanges, readItemChanges, readNewItem } from './item-input';
import { beginReview } from './review';

type ProductRow = typeof products.$inferSelect;
type Answer = Promise<Result<GraphAnswer, Refusal>>;

/** `POST /{catalog}/products`: one more item at the end of the catalog. Answers `{ id }`. */
export const createItem: GraphEndpoint = async (call) => {
  const { db, now } = call.sandbox;
  const given = readNewItem(call);
  if (!given.ok) return given;
  const review = beginReview((await readSettings(db)).reviewMs, now());
  const row = { ...blank, ...given.value, ...review, metaId: newMetaId(), position: lastPosition };
  const added = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(products)
      .values(row)
      .onConflictDoUpdate({
        target: products.retailerId,
        set: { ...row, deletedAt: null },
        setWhere: sql`${products.deletedAt} is not null`,
      })
      .returning({ id: products.metaId });
    if (made) await notify(tx, 'sandbox', []);
    return made;
  });
  return added ? ok({ body: added }) : fail(duplicate);
};

/** `POST /{item}`: changes what is given. A new name, description or picture goes to review. */
export async function changeItem(call: GraphCall, row: ProductRow): Answer {
  const { db, now } = call.sandbox;
  const changes = readItemChanges(call);
  if (!changes.ok) return changes;
  const review = isReviewed(row, changes.value) ? beginReview((await readSettings(db)).reviewMs, now()) : {};
  await write(call, row, { ...changes.value, ...review });
  return ok({ body: { success: true } });
}

/** `DELETE /{item}`: it is gone from the catalog, its sets, and every message to come. */
export async function deleteItem(call: GraphCall, row: ProductRow): Answer {
  await write(call, row, { deletedAt: call.sandbox.now() });
  return ok({ body: { success: true } });
}

async function write({ sandbox }: GraphCall, row: ProductRow, changes: ItemChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await sandbox.db.transaction(async (tx) => {
    await tx.update(products).set(changes).where(eq(products.retailerId, row.retailerId));
    await notify(tx, 'sandbox', []);
  });
}

/** Whether a write changes what Meta's review looks at. */
function isReviewed(row: ProductRow, { names, descriptions, picture }: ItemChanges): boolean {
  const differs = (now: ProductRow['names'], then: ProductRow['names'] | undefined) =>
    then !== undefined && (now.en !== then.en || now.fr !== then.fr);
  const otherPicture = picture !== undefined && picture !== row.picture;
  return differs(row.names, names) || differs(row.descriptions, descriptions) || otherPicture;
}

/** What a new item is where nothing else is said. */
const blank = {
  names: { en: '', fr: '' },
  descriptions: { en: '', fr: '' },
  brand: '',
  productSet: '',
  priceMinor: 0,
  salePriceMinor: null,
  currency: '',
  availability: 'in stock',
  visibility: 'published',
  picture: null,
} as const;

const lastPosition = sql`(select coalesce(max(position), -1) + 1 from sandbox.products)`;

function newMetaId(): string {
  return `${randomInt(1_000_000, 10_000_000)}${randomInt(100_000_000, 1_000_000_000)}`;
}

const duplicate: Refusal = {
  httpStatus: 400,
  code: 10800,
  subcode: null,
  type: 'OAuthException',
  details: null,
  message: '(#10800) Duplicate retailer_id when attempting to create a store collection',
};
