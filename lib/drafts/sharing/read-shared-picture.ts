import { and, eq } from 'drizzle-orm';
import { readPicture } from '@/lib/catalog/read-picture';
import { shareLinks } from '@/lib/drafts/tables';
import { hashToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import { isOpen } from './is-open';

/** @returns a picture of one of the products behind a link that leads somewhere; null for every other */
export async function readSharedPicture(
  db: Database,
  { token, pictureId }: { token: string; pictureId: string },
  now: Date,
): ReturnType<typeof readPicture> {
  const [link] = await db
    .select({ products: shareLinks.products })
    .from(shareLinks)
    .where(and(eq(shareLinks.tokenHash, hashToken(token)), isOpen(now)));
  const isShown = link?.products.some((product) => product.pictureId === pictureId) ?? false;
  return isShown ? readPicture(db, pictureId) : null;
}
