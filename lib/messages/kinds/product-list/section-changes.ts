import type { ProductPlace } from './move-product';
import type { ProductListDraft } from './schema';

type Sections = ProductListDraft['sections'];
type Section = Sections[number];

/**
 * Puts products at the end of a section, the first section being made when there is none. What the message holds
 * already is left where it is, and what goes beyond `max` products in all is left out.
 */
export function addProducts(
  sections: Sections,
  section: number,
  retailerIds: readonly string[],
  max: number,
): Sections {
  const present = new Set(sections.flatMap(({ productRetailerIds }) => productRetailerIds));
  const room = Math.max(0, max - countProducts(sections));
  const added = [...new Set(retailerIds)].filter((retailerId) => !present.has(retailerId)).slice(0, room);
  const target = sections.length === 0 ? [{ title: '', productRetailerIds: [] }] : sections;
  return target.map((existing, index) =>
    index === section
      ? { ...existing, productRetailerIds: [...existing.productRetailerIds, ...added] }
      : existing,
  );
}

export function removeProduct(sections: Sections, place: ProductPlace): Sections {
  return sections.map((section, index) =>
    index === place.section
      ? { ...section, productRetailerIds: section.productRetailerIds.toSpliced(place.position, 1) }
      : section,
  );
}

export function renameSection(sections: Sections, section: number, title: string): Sections {
  return sections.map((existing, index) => (index === section ? { ...existing, title } : existing));
}

/** Changes places with the section above or below; at an end of the list nothing changes. */
export function moveSection(sections: Sections, section: number, step: -1 | 1): Sections {
  const moved = sections[section];
  if (!moved || !sections[section + step]) return sections;
  return sections.toSpliced(section, 1).toSpliced(section + step, 0, moved);
}

/** @param at where the section stands afterwards; past the end it becomes the last. */
export function insertSection(sections: Sections, at: number, section: Section): Sections {
  return sections.toSpliced(at, 0, section);
}

export function countProducts(sections: Sections): number {
  return sections.reduce((sum, { productRetailerIds }) => sum + productRetailerIds.length, 0);
}

/**
 * A key for every product of a section that stays with it while it moves. The same product may stand there twice, so
 * the key counts: `0:tea`, `1:tea`.
 */
export function productKeys(retailerIds: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return retailerIds.map((retailerId) => {
    const count = seen.get(retailerId) ?? 0;
    seen.set(retailerId, count + 1);
    return `${count}:${retailerId}`;
  });
}
