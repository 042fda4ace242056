import type { ProductImport } from '@/lib/messages/definition-ui';
import { countCodePoints, takeCodePoints } from '@/lib/values/code-points';
import { headerMax, productsMax, sectionsMax, sectionTitleMax } from './limits';
import type { ProductListDraft } from './schema';
import { countProducts } from './section-changes';

type Sections = ProductListDraft['sections'];

/**
 * Puts groups of products behind what a message holds, in as many messages as Meta's limits ask for. A group goes into
 * the section of its title, or becomes one; what the first message holds already is neither moved nor doubled, but an
 * empty section without a title makes way.
 *
 * @returns the sections of every message, the first being the one that was given
 */
export function placeProducts(sections: Sections, { groups, into }: ProductImport): Sections[] {
  const isEmpty = ({ title, productRetailerIds }: Sections[number]) =>
    title.trim() === '' && productRetailerIds.length === 0;
  const first = into === null ? sections.filter((section) => !isEmpty(section)) : sections;
  const placed = new Set(first.flatMap(({ productRetailerIds }) => productRetailerIds));
  const messages: Sections[] = [first];
  for (const group of groups) {
    const title = into === null ? takeCodePoints(group.title.trim(), sectionTitleMax) : null;
    const added = [...new Set(group.retailerIds)].filter((retailerId) => !placed.has(retailerId));
    for (const retailerId of added) {
      placed.add(retailerId);
      const target = {
        title: title ?? sections[into ?? 0]?.title ?? '',
        into: messages.length === 1 ? into : null,
      };
      const last = messages.length - 1;
      const next = placeOne(messages[last] ?? [], retailerId, target);
      if (next) messages[last] = next;
      else messages.push([{ title: target.title, productRetailerIds: [retailerId] }]);
    }
  }
  return messages.every((message) => countProducts(message) === 0) ? [sections] : messages;
}

/** @returns null when the message has no room. */
function placeOne(
  sections: Sections,
  retailerId: string,
  { title, into }: { title: string; into: number | null },
): Sections | null {
  if (countProducts(sections) >= productsMax) return null;
  const known = into ?? sections.findIndex((section) => isSameTitle(section.title, title));
  if (sections[known]) {
    return sections.map((section, index) =>
      index === known
        ? { ...section, productRetailerIds: [...section.productRetailerIds, retailerId] }
        : section,
    );
  }
  return sections.length < sectionsMax ? [...sections, { title, productRetailerIds: [retailerId] }] : null;
}

function isSameTitle(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Headers of several messages that belong together: "Teas (1/3)", or the same one each where no room is left for that.
 */
export function numberHeaders(header: string, count: number): string[] {
  const plain = header.trimEnd();
  const numbered = Array.from({ length: count }, (_, index) => `${plain} (${index + 1}/${count})`);
  const fits = numbered.every((text) => countCodePoints(text) <= headerMax);
  return count > 1 && plain !== '' && fits ? numbered : numbered.map(() => header);
}
