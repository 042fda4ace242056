import * as z from 'zod';
import { refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok } from '@/lib/values/result';
import { optionalFooter, requiredBody, retailerIdMax, textPart } from './interactive-parts';
import type { ContentRules } from './kind-rules';

export const catalogMessageWire = z.object({
  type: z.literal('catalog_message'),
  body: textPart,
  footer: textPart.nullish(),
  action: z.object({
    parameters: z.object({ thumbnail_product_retailer_id: z.string() }).nullish(),
  }),
});

/** Meta, catalog messages, March 2026: no header, the picture is the thumbnail product's. */
export const catalogMessageRules: ContentRules = {
  fields: () => [
    { path: 'type', is: 'one of', values: ['catalog_message'] },
    ...requiredBody,
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.name', is: 'one of', values: ['catalog_message'] },
    { path: 'action.parameters', is: 'object', optional: true, neverEmpty: true },
    { path: 'action.parameters.thumbnail_product_retailer_id', is: 'text', max: retailerIdMax },
  ],
  demand: (interactive, settings) => {
    const { parameters } = catalogMessageWire.parse(interactive).action;
    if (!parameters && settings.omittedThumbnail === 'refused') {
      return fail(refuse(131009, "action['parameters'] cannot be empty."));
    }
    const required = parameters ? [parameters.thumbnail_product_retailer_id] : [];
    return ok({ catalogId: null, required, listed: [] });
  },
};
