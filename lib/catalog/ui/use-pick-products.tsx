'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { PickProductsOptions } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';

const ProductPicker = dynamic(() => import('./product-picker').then((loaded) => loaded.ProductPicker));

/** Opens the picker. @returns the products chosen, in the order of choosing; none when it was closed. */
type PickProducts = (options: PickProductsOptions) => Promise<Product[]>;

/**
 * The product picker as a question with an answer. `picker` is to be drawn somewhere on the page; nothing of it is
 * loaded before the first question. A second question takes the place of an open one, which is answered with nothing.
 */
export function usePickProducts(catalogId?: string): { pickProducts: PickProducts; picker: ReactNode } {
  const [question, setQuestion] = useState<PickProductsOptions | null>(null);
  const answer = useRef<(products: Product[]) => void>(undefined);

  const pickProducts = useCallback<PickProducts>((options) => {
    answer.current?.([]);
    setQuestion(options);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);

  function close(products: Product[]) {
    setQuestion(null);
    answer.current?.(products);
    answer.current = undefined;
  }

  return {
    pickProducts,
    picker: question && <ProductPicker {...question} catalogId={catalogId} onClose={close} />,
  };
}
