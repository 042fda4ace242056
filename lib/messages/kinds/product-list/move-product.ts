import type { ProductListDraft } from './schema';

type Sections = ProductListDraft['sections'];

/** Where a product stands: its section and its place in it, both from 0. */
export type ProductPlace = { section: number; position: number };

/**
 * Moves one product within its section or into another. Nothing is lost, doubled or reordered on the way.
 * @param to where the product stands afterwards; past the end of the section it becomes the last
 */
export function moveProduct(sections: Sections, from: ProductPlace, to: ProductPlace): Sections {
  const moved = sections[from.section]?.productRetailerIds[from.position];
  if (moved === undefined || !sections[to.section]) return sections;
  return sections.map((section, index) => {
    const retailerIds = section.productRetailerIds.filter(
      (_, position) => index !== from.section || position !== from.position,
    );
    if (index === to.section) retailerIds.splice(to.position, 0, moved);
    return { ...section, productRetailerIds: retailerIds };
  });
}

/**
 * @param gap the place between two products of a section where one is dropped: 0 before the first
 * @returns where a product dropped there stands afterwards; leaving its own section closes the gap it leaves behind
 */
export function placeOfGap(from: ProductPlace, section: number, gap: number): ProductPlace {
  const isPassed = section === from.section && gap > from.position;
  return { section, position: isPassed ? gap - 1 : gap };
}

/** @returns one step up or down, over the edge into the next section, or null at the end of the list. */
export function placeBeside(sections: Sections, from: ProductPlace, step: -1 | 1): ProductPlace | null {
  const position = from.position + step;
  const count = sections[from.section]?.productRetailerIds.length ?? 0;
  if (position >= 0 && position < count) return { section: from.section, position };
  const next = sections[from.section + step];
  if (!next) return null;
  return { section: from.section + step, position: step === 1 ? 0 : next.productRetailerIds.length };
}
