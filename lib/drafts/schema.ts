import * as z from 'zod';

/** Whom a draft is for: somebody the desk knows, or a number as it was typed, read for `country` (ISO 3166-1). */
export const draftRecipientSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('contact'), contactId: z.uuid() }),
  z.strictObject({
    type: z.literal('number'),
    country: z.string().regex(/^[A-Z]{2}$/),
    input: z.string().max(40),
  }),
]);
export type DraftRecipient = z.infer<typeof draftRecipientSchema>;

/** What a save carries. `version` is the one the browser last saw. */
export const saveDraftSchema = z.strictObject({
  draftId: z.uuid(),
  version: z.number().int().positive(),
  kind: z.string().max(60),
  recipient: draftRecipientSchema.nullable(),
  fields: z.unknown(),
});
export type SaveDraftInput = z.infer<typeof saveDraftSchema>;

/** What a send carries: which draft, as it was last saved, under which submission. */
export const sendDraftSchema = z.strictObject({
  draftId: z.uuid(),
  version: z.number().int().positive(),
  submissionId: z.uuid(),
  windowUnknownAccepted: z.boolean(),
});
export type SendDraftInput = z.infer<typeof sendDraftSchema>;

/** Drafts that one draft may be split into at once: 300 things on a list, ten sections a message. */
const furtherDraftsMax = 30;

/** What a split carries: the fields of every further draft. */
export const splitDraftSchema = z.strictObject({
  draftId: z.uuid(),
  further: z.array(z.unknown()).min(1).max(furtherDraftsMax),
});
export type SplitDraftInput = z.infer<typeof splitDraftSchema>;

/**
 * A recipient as the composer shows it. `address` is what the request to Meta says; `window` tells whether free-form
 * messages may be sent, `closesAt` in ISO 8601.
 */
export type ShownRecipient = {
  recipient: DraftRecipient;
  name: string;
  number: string;
  address: { to: string } | { recipient: string };
  window: { state: 'open'; closesAt: string } | { state: 'closed' } | { state: 'unknown' };
};
