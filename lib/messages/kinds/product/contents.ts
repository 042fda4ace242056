import type { MessageContents } from '@/lib/messages/definition';
import { firstProductOf } from '@/lib/messages/first-product';
import type { ProductDraft } from './schema';

export function productContents(draft: ProductDraft): MessageContents {
  const { productRetailerId } = draft;
  return {
    header: '',
    body: draft.body,
    footer: draft.footer,
    sections: productRetailerId === null ? [] : [{ title: '', productRetailerIds: [productRetailerId] }],
    thumbnailProductRetailerId: null,
  };
}

export function productFromContents(contents: MessageContents): ProductDraft {
  return { productRetailerId: firstProductOf(contents), body: contents.body, footer: contents.footer };
}
