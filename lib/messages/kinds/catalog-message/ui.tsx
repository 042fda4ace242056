'use client';

import { LayoutGrid } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { KindUi } from '@/lib/messages/definition-ui';
import { MiniatureBubble, MiniatureLine, MiniaturePicture } from '@/lib/messages/parts/miniature';
import type { CatalogMessageDraft } from './schema';

/** What is drawn of this kind; form and preview are loaded when they are first shown. */
export const catalogMessageUi: KindUi<CatalogMessageDraft> = {
  icon: LayoutGrid,
  Miniature: CatalogMessageMiniature,
  Form: dynamic(() => import('./form').then((loaded) => loaded.CatalogMessageForm)),
  Preview: dynamic(() => import('./preview').then((loaded) => loaded.CatalogMessagePreview)),
};

function CatalogMessageMiniature() {
  return (
    <MiniatureBubble>
      <span className="flex items-center gap-1.5 rounded-thumb bg-sunken p-1">
        <MiniaturePicture className="size-7" />
        <span className="flex flex-1 flex-col gap-1">
          <MiniatureLine width="w-full" />
          <MiniatureLine width="w-3/4" />
        </span>
      </span>
      <MiniatureLine width="w-full" />
      <MiniatureLine width="w-1/2" />
    </MiniatureBubble>
  );
}
