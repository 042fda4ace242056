import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { businessPicture } from '@/lib/accounts/business-picture';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import { recordAudit } from '@/lib/audit/record-audit';
import { findProducts } from '@/lib/catalog/find-products';
import { findDraft } from '@/lib/drafts/find-draft';
import { shareLinks } from '@/lib/drafts/tables';
import { readDraft } from '@/lib/messages/read-draft';
import { hashToken, randomToken } from '@/lib/platform/crypto/tokens';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { isOpen } from './is-open';
import { type CreateShareLinkInput, createShareLinkSchema } from './share-schema';

/** Whoever has more links open than this has lost sight of them. */
const linksPerPersonMax = 50;

const dayMs = 24 * 3_600_000;

/** A link's token, which exists nowhere else from here on, and when it stops leading anywhere. */
type NewShareLink = { shareLinkId: string; token: string; expiresAt: Date };
type CreateShareLinkError = { code: 'invalid' | 'forbidden' | 'not_found' | 'too_many_links' };

/**
 * Makes a link to the preview of one of the actor's drafts, for anybody who holds it. What it shows is a copy of this
 * moment: the message, the products it names and whose number it is; never whom it is for.
 */
export async function createShareLink(
  ctx: Context,
  given: CreateShareLinkInput,
): Promise<Result<NewShareLink, CreateShareLinkError>> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !hasRight(actor.role, 'compose')) return fail({ code: 'forbidden' });
  const input = createShareLinkSchema.safeParse(given);
  if (!input.success) return fail({ code: 'invalid' });
  const { draftId, days } = input.data;
  return ctx.db.transaction(async (tx) => {
    const row = await findDraft({ ...ctx, db: tx }, draftId, 'update');
    const read = row && readDraft(row.kind, row.fields);
    const number = row && (await findSendingNumber(tx, row.phoneNumberId));
    if (!row || !read || !number) return fail({ code: 'not_found' });
    const open = await tx.$count(shareLinks, and(eq(shareLinks.createdBy, actor.userId), isOpen(ctx.now())));
    if (open >= linksPerPersonMax) return fail({ code: 'too_many_links' });
    const named = read.definition.productReferences(read.draft).map(({ retailerId }) => retailerId);
    const products = await findProducts(tx, number.catalogId ?? '', named);
    const token = randomToken();
    const id = v7();
    const expiresAt = new Date(ctx.now().getTime() + days * dayMs);
    await tx.insert(shareLinks).values({
      id,
      draftId,
      expiresAt,
      tokenHash: hashToken(token),
      wabaId: number.wabaId,
      kind: row.kind,
      fields: read.draft,
      products: [...products.values()],
      business: {
        name: number.businessName,
        digits: number.displayNumber.replace(/\D/g, ''),
        picture: businessPicture(number),
      },
      createdBy: actor.userId,
      createdByName: actor.name,
      createdAt: ctx.now(),
    });
    await recordAudit(
      { actor, db: tx, now: ctx.now },
      { action: 'share.created', subjectType: 'share_link', subjectId: id, details: { draftId, days } },
    );
    return ok({ shareLinkId: id, token, expiresAt });
  });
}
