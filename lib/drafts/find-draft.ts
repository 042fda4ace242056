import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { Context } from '@/lib/team/context';
import { drafts } from './tables';

export type DraftRow = typeof drafts.$inferSelect;

/**
 * A draft of the actor's own, locked when `lock` is given.
 *
 * @returns null when there is none, it was discarded, or it is somebody else's: to the asker these are one
 */
export async function findDraft(ctx: Context, draftId: string, lock?: 'update'): Promise<DraftRow | null> {
  if (ctx.actor.kind !== 'user') return null;
  const query = ownDrafts(ctx.db, ctx.actor.userId, draftId);
  const [row] = await (lock ? query.for(lock) : query);
  return row ?? null;
}

function ownDrafts(db: Database, ownerId: string, draftId: string) {
  return db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, draftId), eq(drafts.ownerId, ownerId), isNull(drafts.deletedAt)));
}
