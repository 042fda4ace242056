'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { ImportProductsOptions, ProductImport } from '@/lib/messages/definition-ui';

const PasteList = dynamic(() => import('./paste-list').then((loaded) => loaded.PasteList));
const AddSet = dynamic(() => import('./add-set').then((loaded) => loaded.AddSet));

/** Opens the dialog. @returns what was chosen, or null when it was closed. */
type ImportProducts = (options: ImportProductsOptions) => Promise<ProductImport | null>;

/**
 * Taking products from a pasted list or a set as a question with an answer, like `usePickProducts`. `importer` is to
 * be drawn somewhere on the page.
 */
export function useImportProducts(catalogId?: string): {
  importProducts: ImportProducts;
  importer: ReactNode;
} {
  const [question, setQuestion] = useState<ImportProductsOptions | null>(null);
  const answer = useRef<(chosen: ProductImport | null) => void>(undefined);
  const written = useRef('');

  const importProducts = useCallback<ImportProducts>((options) => {
    answer.current?.(null);
    setQuestion(options);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);

  function close(chosen: ProductImport | null) {
    setQuestion(null);
    answer.current?.(chosen);
    answer.current = undefined;
  }

  const props = question && { ...question, catalogId, onClose: close };
  return {
    importProducts,
    importer:
      props && (props.from === 'set' ? <AddSet {...props} /> : <PasteList {...props} written={written} />),
  };
}
