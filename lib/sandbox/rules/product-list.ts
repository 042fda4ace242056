import * as z from 'zod';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok } from '@/lib/values/result';
import { optionalFooter, requiredBody, retailerIdMax, textPart } from './interactive-parts';
import type { InteractiveRules } from './kind-rules';

const headerTextMax = 60;
const sectionTitleMax = 24;
const sectionsMax = 10;
const productsMax = 30;
const catalogIdMax = 32;

const sectionWire = z.object({
  title: z.string().nullish(),
  product_items: z.array(z.object({ product_retailer_id: z.string() })),
});

export const productListWire = z.object({
  type: z.literal('product_list'),
  header: textPart,
  body: textPart,
  footer: textPart.nullish(),
  action: z.object({ catalog_id: z.string(), sections: z.array(sectionWire) }),
});

/** Meta, multi-product messages, March 2026. What it answers to too many is not published: 131009 is our reading. */
export const productListRules: InteractiveRules = {
  fields: [
    { path: 'type', is: 'one of', values: ['product_list'] },
    { path: 'header', is: 'object' },
    { path: 'header.type', is: 'one of', values: ['text'] },
    { path: 'header.text', is: 'text', max: headerTextMax },
    ...requiredBody,
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.catalog_id', is: 'text', max: catalogIdMax },
    { path: 'action.sections', is: 'list', min: 1, max: sectionsMax },
    { path: 'action.sections.*', is: 'object' },
    { path: 'action.sections.*.title', is: 'text', max: sectionTitleMax, optional: true },
    { path: 'action.sections.*.product_items', is: 'list', min: 1, max: productsMax },
    { path: 'action.sections.*.product_items.*', is: 'object' },
    { path: 'action.sections.*.product_items.*.product_retailer_id', is: 'text', max: retailerIdMax },
  ],
  demand: (interactive) => {
    const { catalog_id, sections } = productListWire.parse(interactive).action;
    const retailerIds = sections.flatMap((section) =>
      section.product_items.map((item) => item.product_retailer_id),
    );
    const refusal = refuseTitles(sections) ?? refuseTotal(retailerIds.length);
    if (refusal) return fail(refusal);
    return ok({ catalogId: catalog_id, retailerIds, enough: 'one' });
  },
};

function refuseTitles(sections: z.output<typeof sectionWire>[]): Refusal | null {
  const untitled = sections.findIndex((section) => !section.title);
  if (sections.length === 1 || untitled === -1) return null;
  return refuse(131008, `Parameter interactive['action']['sections'][${untitled}]['title'] is missing.`);
}

function refuseTotal(count: number): Refusal | null {
  if (count <= productsMax) return null;
  return refuse(
    131009,
    `interactive['action']['sections'] must name at most ${productsMax} products in all, and names ${count}.`,
  );
}
