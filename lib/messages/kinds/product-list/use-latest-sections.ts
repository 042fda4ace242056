'use client';

import { useLayoutEffect, useRef } from 'react';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import type { ProductListDraft } from './schema';

type Sections = ProductListDraft['sections'];

/** Reads and writes the sections as they stand now, for what answers late: a picker, an undo, the end of a drag. */
export function useLatestSections({ draft, onChange }: KindFormProps<ProductListDraft>) {
  const latest = useRef({ draft, onChange });
  useLayoutEffect(() => {
    latest.current = { draft, onChange };
  }, [draft, onChange]);
  return {
    read: (): Sections => latest.current.draft.sections,
    write: (sections: Sections) => {
      const next = { ...latest.current.draft, sections };
      latest.current.draft = next;
      latest.current.onChange(next);
    },
  };
}
