import * as z from 'zod';
import { fail, ok } from '@/lib/values/result';
import { catalogIdMax, optionalFooter, requiredBody, textHeader, textPart } from './interactive-parts';
import { type ContentRules, under } from './kind-rules';
import {
  productSectionFields,
  productSectionsWire,
  refuseProductSections,
  retailerIdsOf,
} from './product-sections';

export const productListWire = z.object({
  type: z.literal('product_list'),
  header: textPart,
  body: textPart,
  footer: textPart.nullish(),
  action: z.object({ catalog_id: z.string(), sections: productSectionsWire }),
});

/** Meta, multi-product messages, March 2026. */
export const productListRules: ContentRules = {
  fields: () => [
    { path: 'type', is: 'one of', values: ['product_list'] },
    { path: 'header', is: 'object' },
    ...textHeader,
    ...requiredBody,
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.catalog_id', is: 'text', max: catalogIdMax },
    ...under('action', productSectionFields),
  ],
  demand: (interactive) => {
    const { catalog_id, sections } = productListWire.parse(interactive).action;
    const refusal = refuseProductSections("interactive['action']['sections']", sections);
    if (refusal) return fail(refusal);
    return ok({ catalogId: catalog_id, required: [], listed: retailerIdsOf(sections) });
  },
};
