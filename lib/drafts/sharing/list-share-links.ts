import { and, desc, eq } from 'drizzle-orm';
import { shareLinks } from '@/lib/drafts/tables';
import { readDraft } from '@/lib/messages/read-draft';
import type { Context } from '@/lib/team/context';
import { isOpen } from './is-open';
import { isWithinReach } from './is-within-reach';
import type { ShownShareLink } from './share-schema';

/** Links that lead somewhere and that the actor may take back, the newest first; those of one draft when one is asked for. */
export async function listShareLinks(
  ctx: Context,
  { draftId }: { draftId?: string } = {},
): Promise<ShownShareLink[]> {
  if (ctx.actor.kind !== 'user') return [];
  const ofDraft = draftId === undefined ? undefined : eq(shareLinks.draftId, draftId);
  const rows = await ctx.db
    .select()
    .from(shareLinks)
    .where(and(isOpen(ctx.now()), isWithinReach(ctx.actor), ofDraft))
    .orderBy(desc(shareLinks.id));
  return rows.map((link) => ({
    shareLinkId: link.id,
    kind: link.kind,
    title: titleOf(link),
    createdBy: link.createdByName,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
  }));
}

/** A kind that this version does not know has no title. */
function titleOf({ kind, fields, products }: typeof shareLinks.$inferSelect): string {
  const read = readDraft(kind, fields);
  return read ? read.definition.summarize(read.draft, products).title : '';
}
