'use client';

import { useState } from 'react';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';

/**
 * Everything that was ever known of products while the page is open: one that is taken out of the draft may still stand
 * on an open screen of the shop, or in its cart.
 */
export function useKnownProducts(products: ResolvedProducts): ResolvedProducts {
  const [seen, setSeen] = useState({ latest: products, all: products });
  if (seen.latest === products) return seen.all;
  const all = new Map([...seen.all, ...products]);
  setSeen({ latest: products, all });
  return all;
}
