'use client';

import { Package } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { KindUi } from '@/lib/messages/definition-ui';
import { MiniatureBubble, MiniatureLine, MiniaturePicture } from '@/lib/messages/parts/miniature';
import type { ProductDraft } from './schema';

/** What is drawn of this kind; form and preview are loaded when they are first shown. */
export const productUi: KindUi<ProductDraft> = {
  icon: Package,
  Miniature: ProductMiniature,
  Form: dynamic(() => import('./form').then((loaded) => loaded.ProductForm)),
  Preview: dynamic(() => import('./preview').then((loaded) => loaded.ProductPreview)),
};

function ProductMiniature() {
  return (
    <MiniatureBubble>
      <MiniaturePicture className="h-12 w-full" />
      <MiniatureLine width="w-3/4" />
      <MiniatureLine width="w-1/2" />
    </MiniatureBubble>
  );
}
