import * as z from 'zod';
import { chosenRetailerId, draftRetailerId, draftText, sendableText } from '@/lib/messages/field-schemas';
import { bodyMax, footerMax } from './limits';

export const catalogMessageDraftSchema = z.strictObject({
  body: draftText,
  footer: draftText,
  thumbnailProductRetailerId: draftRetailerId.nullable(),
});
export type CatalogMessageDraft = z.infer<typeof catalogMessageDraftSchema>;

/**
 * The thumbnail is required by us: Meta's pages call it optional, but its servers have refused messages without one as
 * "action['parameters'] cannot be empty."
 */
export const catalogMessageSchema: z.ZodType<CatalogMessageDraft> = z.strictObject({
  body: sendableText({ required: true, max: bodyMax }),
  footer: sendableText({ required: false, max: footerMax }),
  thumbnailProductRetailerId: chosenRetailerId,
});
