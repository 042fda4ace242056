'use client';

import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import type { DraftFacts } from './draft-facts';

type Said = { kind: MessageKind; fields: MessageDraft };

/** The facts of a draft; null until the rules are loaded. What a change leaves as it was stays the same object. */
export function useDraftFacts({ kind, fields }: Said): DraftFacts | null {
  const [facts, setFacts] = useState<DraftFacts | null>(null);
  useEffect(() => {
    let current = true;
    void import('./draft-facts').then(({ draftFacts }) => {
      if (current) setFacts((known) => replaceEqualDeep(known, draftFacts(kind, fields)));
    });
    return () => {
      current = false;
    };
  }, [kind, fields]);
  return facts;
}
