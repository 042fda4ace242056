import * as z from 'zod';
import { chosenRetailerId, draftRetailerId, draftText, sendableText } from '@/lib/messages/field-schemas';
import { bodyMax, footerMax } from './limits';

export const productDraftSchema = z.strictObject({
  productRetailerId: draftRetailerId.nullable(),
  body: draftText,
  footer: draftText,
});
export type ProductDraft = z.infer<typeof productDraftSchema>;

/** Of the interactive kinds the only one whose body is optional (Meta, reference of the interactive object, 2026). */
export const productSchema: z.ZodType<ProductDraft> = z.strictObject({
  productRetailerId: chosenRetailerId,
  body: sendableText({ required: false, max: bodyMax }),
  footer: sendableText({ required: false, max: footerMax }),
});
