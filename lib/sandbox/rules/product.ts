import * as z from 'zod';
import { ok } from '@/lib/values/result';
import { catalogIdMax, optionalBody, optionalFooter, retailerIdMax, textPart } from './interactive-parts';
import type { ContentRules } from './kind-rules';

export const productWire = z.object({
  type: z.literal('product'),
  body: textPart.nullish(),
  footer: textPart.nullish(),
  action: z.object({ catalog_id: z.string(), product_retailer_id: z.string() }),
});

/** Meta, single-product messages, read November 2026: the one interactive type whose body may be left out. */
export const productRules: ContentRules = {
  fields: () => [
    { path: 'type', is: 'one of', values: ['product'] },
    ...optionalBody,
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.catalog_id', is: 'text', max: catalogIdMax },
    { path: 'action.product_retailer_id', is: 'text', max: retailerIdMax },
  ],
  demand: (interactive) => {
    const { catalog_id, product_retailer_id } = productWire.parse(interactive).action;
    return ok({ catalogId: catalog_id, required: [product_retailer_id], listed: [] });
  },
};
