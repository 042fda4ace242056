import { and, eq } from 'drizzle-orm';
import { shareLinks } from '@/lib/drafts/tables';
import { readDraft } from '@/lib/messages/read-draft';
import { isMessageKind, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { hashToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import { isOpen } from './is-open';
import type { SharedBusiness } from './share-schema';

/** All that the page behind a link shows. Times are in milliseconds since 1970. */
export type SharedPreview = {
  kind: MessageKind;
  draft: MessageDraft;
  /** Every product the message names, by the seller's id, in the catalog's order: `missing` when it was not there. */
  products: [retailerId: string, product: Product | 'missing'][];
  business: SharedBusiness;
  createdAt: number;
  expiresAt: number;
};

/**
 * What the link with this token shows, and notes that it was opened.
 *
 * @returns null for a token that never was one, has expired or was taken back: to whoever asks these are one
 */
export async function openShareLink(db: Database, token: string, now: Date): Promise<SharedPreview | null> {
  const [row] = await db
    .update(shareLinks)
    .set({ lastOpenedAt: now })
    .where(and(eq(shareLinks.tokenHash, hashToken(token)), isOpen(now)))
    .returning();
  const read = row && readDraft(row.kind, row.fields);
  if (!row || !read || !isMessageKind(row.kind)) return null;
  const { kind, business, createdAt, expiresAt } = row;
  const named = read.definition.productReferences(read.draft).map(({ retailerId }) => retailerId);
  return {
    ...{ kind, business, draft: read.draft, products: withMissing(row.products, named) },
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt.getTime(),
  };
}

function withMissing(products: readonly Product[], named: readonly string[]): SharedPreview['products'] {
  const known = new Map<string, Product | 'missing'>(
    products.map((product) => [product.retailerId, product]),
  );
  for (const retailerId of named) if (!known.has(retailerId)) known.set(retailerId, 'missing');
  return [...known];
}
