'use client';

import type { ProductState } from '@/components/whatsapp/product-state';

/** The product that a text is about, above that text; in the composer with a button that drops it. */
export function QuotedProduct({ product }: { product: ProductState; onDrop?: () => void }) {
  return <span>{typeof product === 'object' ? product.name : null}</span>;
}
