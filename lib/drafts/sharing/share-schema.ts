import * as z from 'zod';

/** For how many days a link may be good. */
export const shareDays = [1, 7, 30] as const;

/** What making a link carries: which of the person's drafts, as it was last saved, and for how many days. */
export const createShareLinkSchema = z.strictObject({
  draftId: z.uuid(),
  days: z.literal(shareDays),
});
export type CreateShareLinkInput = z.infer<typeof createShareLinkSchema>;

export const shareLinkSchema = z.strictObject({ shareLinkId: z.uuid() });

/** The query of `GET /api/desk/share-links`: the links of one draft. */
export const shareLinksQuerySchema = z.object({ draftId: z.uuid() });

/** Whose chat the preview shows. `digits` are those of its number; `picture` is an address anybody may read. */
export type SharedBusiness = { name: string; digits: string; picture: string | null };

/** A link that still leads somewhere, without its token, which nobody can read again. Times are ISO 8601. */
export type ShownShareLink = {
  shareLinkId: string;
  kind: string;
  /** How its message begins; the customer's own words. Empty for one that says nothing yet. */
  title: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  /** Null for one that nobody has opened yet. */
  lastOpenedAt: string | null;
};
