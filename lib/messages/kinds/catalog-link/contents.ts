import type { MessageContents } from '@/lib/messages/definition';
import type { CatalogLinkDraft } from './schema';

export function catalogLinkContents({ body }: CatalogLinkDraft): MessageContents {
  return { header: '', body, footer: '', sections: [], thumbnailProductRetailerId: null };
}

/** The preview of the link is no part of what is said: it starts as on. */
export function catalogLinkFromContents({ body }: MessageContents): CatalogLinkDraft {
  return { body, previewUrl: true };
}
