import { isNotNull, lt, or } from 'drizzle-orm';
import { shareLinks } from '@/lib/drafts/tables';
import type { Database } from '@/lib/platform/db/database';

/** Deletes links that lead nowhere any more, with the copies they held. Who made and ended them stays in the audit trail. */
export async function pruneShareLinks(db: Database, now: Date): Promise<void> {
  await db.delete(shareLinks).where(or(lt(shareLinks.expiresAt, now), isNotNull(shareLinks.revokedAt)));
}
