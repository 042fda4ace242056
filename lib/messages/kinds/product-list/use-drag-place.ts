'use client';

import { type RefObject, useRef, useState } from 'react';
import type { ProductPlace } from './move-product';

/** What one form's lists share while a product is dragged: the type only they accept, and where it comes from. */
export type DragPlace = { type: string; from: RefObject<ProductPlace | null> };

/** The type is this form's own, so that nothing can be dropped here from another tab. */
export function useDragPlace(): DragPlace {
  const [type] = useState(() => `vitrine-product-${Math.random().toString(36).slice(2)}`);
  return { type, from: useRef<ProductPlace>(null) };
}
