import * as z from 'zod';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import type { FieldRule } from './field-rules';
import { retailerIdMax } from './interactive-parts';

// Meta, multi-product messages, March 2026.
export const sectionTitleMax = 24;
const sectionsMax = 10;
const productsMax = 30;

export const productSectionsWire = z.array(
  z.object({
    title: z.string().nullish(),
    product_items: z.array(z.object({ product_retailer_id: z.string() })),
  }),
);

export type ProductSections = z.output<typeof productSectionsWire>;

export const productSectionFields: readonly FieldRule[] = [
  { path: 'sections', is: 'list', min: 1, max: sectionsMax },
  { path: 'sections.*', is: 'object' },
  { path: 'sections.*.title', is: 'text', max: sectionTitleMax, optional: true },
  { path: 'sections.*.product_items', is: 'list', min: 1, max: productsMax },
  { path: 'sections.*.product_items.*', is: 'object' },
  { path: 'sections.*.product_items.*.product_retailer_id', is: 'text', max: retailerIdMax },
];

export function retailerIdsOf(sections: ProductSections): string[] {
  return sections.flatMap((section) => section.product_items.map((item) => item.product_retailer_id));
}

/**
 * What no section says alone: each has a title once there are two, and all have thirty products at most. What Meta
 * answers to too many is not published: 131009 is our reading.
 *
 * @param name of the sections, as Meta writes it
 */
export function refuseProductSections(name: string, sections: ProductSections): Refusal | null {
  const count = retailerIdsOf(sections).length;
  if (count > productsMax) {
    return refuse(131009, `${name} must name at most ${productsMax} products in all, and names ${count}.`);
  }
  return refuseUntitled(name, sections);
}

/** Sections of any kind have titles once there are two of them. */
export function refuseUntitled(
  name: string,
  sections: { title?: string | null | undefined }[],
): Refusal | null {
  const untitled = sections.findIndex((section) => !section.title);
  if (sections.length === 1 || untitled === -1) return null;
  return refuse(131008, `Parameter ${name}[${untitled}]['title'] is missing.`);
}
