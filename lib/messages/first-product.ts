import type { MessageContents } from './definition';

/** The product that stands for the others where there is room for one: the first listed, else the thumbnail. */
export function firstProductOf({ sections, thumbnailProductRetailerId }: MessageContents): string | null {
  const [first] = sections.flatMap(({ productRetailerIds }) => productRetailerIds);
  return first ?? thumbnailProductRetailerId;
}
