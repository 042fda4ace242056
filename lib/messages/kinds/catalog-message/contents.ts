import type { MessageContents } from '@/lib/messages/definition';
import { firstProductOf } from '@/lib/messages/first-product';
import type { CatalogMessageDraft } from './schema';

export function catalogMessageContents(draft: CatalogMessageDraft): MessageContents {
  return {
    header: '',
    body: draft.body,
    footer: draft.footer,
    sections: [],
    thumbnailProductRetailerId: draft.thumbnailProductRetailerId,
  };
}

export function catalogMessageFromContents(contents: MessageContents): CatalogMessageDraft {
  return {
    body: contents.body,
    footer: contents.footer,
    thumbnailProductRetailerId: contents.thumbnailProductRetailerId ?? firstProductOf(contents),
  };
}
