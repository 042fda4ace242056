import * as z from 'zod';
import { draftText, sendableText } from '@/lib/messages/field-schemas';
import { bodyMax } from './limits';

export const catalogLinkDraftSchema = z.strictObject({ body: draftText, previewUrl: z.boolean() });
export type CatalogLinkDraft = z.infer<typeof catalogLinkDraftSchema>;

/** The body is optional: the link alone is a message. */
export const catalogLinkSchema: z.ZodType<CatalogLinkDraft> = z.strictObject({
  body: sendableText({ required: false, max: bodyMax }),
  previewUrl: z.boolean(),
});
