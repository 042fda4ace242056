import type { MessageContents } from '@/lib/messages/definition';
import type { ProductListDraft } from './schema';

export function productListContents(draft: ProductListDraft): MessageContents {
  return { ...draft, thumbnailProductRetailerId: null };
}

/** A list always has a section to put products into; one product alone becomes the first of it. */
export function productListFromContents(contents: MessageContents): ProductListDraft {
  const { header, body, footer, sections, thumbnailProductRetailerId } = contents;
  const productRetailerIds = thumbnailProductRetailerId === null ? [] : [thumbnailProductRetailerId];
  return {
    header,
    body,
    footer,
    sections: sections.length > 0 ? sections : [{ title: '', productRetailerIds }],
  };
}
