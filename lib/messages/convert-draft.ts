import type { MessageContents } from './definition';
import { definitionOf, type MessageDraft, type MessageKind } from './registry';

/** A part of a draft that another kind has no place for. */
export type LostPart = 'header' | 'body' | 'footer' | 'section_titles' | 'products';

/**
 * Turns a draft of one kind into a draft of another. Nothing is shortened: a text too long for the new kind is the
 * person's to shorten, and shows as a problem.
 *
 * @returns the new draft, and what the new kind could not hold, so that nobody loses it unawares
 */
export function convertDraft(
  from: MessageKind,
  draft: MessageDraft,
  to: MessageKind,
): { draft: MessageDraft; lost: LostPart[] } {
  if (from === to) return { draft, lost: [] };
  const given = definitionOf(from).contents(draft);
  const converted = definitionOf(to).fromContents(given);
  return { draft: converted, lost: lostParts(given, definitionOf(to).contents(converted)) };
}

function lostParts(given: MessageContents, kept: MessageContents): LostPart[] {
  const texts = (['header', 'body', 'footer'] as const).filter((part) => given[part] !== kept[part]);
  const titles = new Set(kept.sections.map(({ title }) => title));
  const titleLost = given.sections.some(({ title }) => title !== '' && !titles.has(title));
  const products = new Set(productsOf(kept));
  const productLost = productsOf(given).some((retailerId) => !products.has(retailerId));
  return [
    ...texts,
    ...(titleLost ? (['section_titles'] as const) : []),
    ...(productLost ? (['products'] as const) : []),
  ];
}

function productsOf({ sections, thumbnailProductRetailerId }: MessageContents): string[] {
  const listed = sections.flatMap(({ productRetailerIds }) => productRetailerIds);
  return thumbnailProductRetailerId === null ? listed : [thumbnailProductRetailerId, ...listed];
}
