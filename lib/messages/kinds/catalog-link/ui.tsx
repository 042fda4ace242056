'use client';

import { Link2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { KindUi } from '@/lib/messages/definition-ui';
import { MiniatureBubble, MiniatureLine } from '@/lib/messages/parts/miniature';
import type { CatalogLinkDraft } from './schema';

/** What is drawn of this kind; form and preview are loaded when they are first shown. */
export const catalogLinkUi: KindUi<CatalogLinkDraft> = {
  icon: Link2,
  Miniature: CatalogLinkMiniature,
  Form: dynamic(() => import('./form').then((loaded) => loaded.CatalogLinkForm)),
  Preview: dynamic(() => import('./preview').then((loaded) => loaded.CatalogLinkPreview)),
};

function CatalogLinkMiniature() {
  return (
    <MiniatureBubble button={false}>
      <MiniatureLine width="w-full" />
      <MiniatureLine width="w-3/4" />
      <span className="h-1 w-1/2 rounded-full bg-accent-line" />
    </MiniatureBubble>
  );
}
