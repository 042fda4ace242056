import { createHash } from 'node:crypto';
import type { Database } from '@/lib/platform/db/database';
import type { FetchedPicture } from './picture-type';
import { pictures } from './tables';

/** Keeps a picture under the SHA-256 of its bytes, once. @returns the hash, lower-case hex */
export async function storePicture(db: Database, picture: FetchedPicture, now: Date): Promise<string> {
  const hash = createHash('sha256').update(picture.bytes).digest('hex');
  await db
    .insert(pictures)
    .values({ hash, ...picture, size: picture.bytes.byteLength, createdAt: now })
    .onConflictDoNothing();
  return hash;
}
