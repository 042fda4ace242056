import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { PictureContentType } from './picture-type';
import { pictures } from './tables';

/** @returns the picture with this SHA-256, or null when the desk has none. */
export async function readPicture(
  db: Database,
  hash: string,
): Promise<{ contentType: PictureContentType; bytes: Buffer } | null> {
  const [row] = await db
    .select({ contentType: pictures.contentType, bytes: pictures.bytes })
    .from(pictures)
    .where(eq(pictures.hash, hash));
  return row ?? null;
}
