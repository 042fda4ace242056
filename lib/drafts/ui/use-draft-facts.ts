'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import type { PayloadAccount } from '@/lib/messages/definition';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import type { DraftFacts } from './draft-facts';

type Said = { kind: MessageKind; fields: MessageDraft };

/** The facts of a draft, a moment behind the typing; null until the rules are loaded. */
export function useDraftFacts(said: Said, account: PayloadAccount): DraftFacts | null {
  const { kind, fields } = useDeferredValue(said);
  const { catalogId, businessPhoneDigits } = account;
  const [facts, setFacts] = useState<DraftFacts | null>(null);
  useEffect(() => {
    let current = true;
    void import('./draft-facts').then(({ draftFacts }) => {
      if (current) setFacts(draftFacts(kind, fields, { catalogId, businessPhoneDigits }));
    });
    return () => {
      current = false;
    };
  }, [kind, fields, catalogId, businessPhoneDigits]);
  return facts;
}
