'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageKind } from '@/lib/messages/registry';
import { openDraftAction } from '../actions';

type OpenError = Extract<Awaited<ReturnType<typeof openDraftAction>>, { ok: false }>['error'];

/** Opens a new draft and goes there. `failure` is what to say when that did not work. */
export function useOpenDraft() {
  const t = useTranslations('compose.openFailed');
  const general = useTranslations('failures');
  const router = useRouter();
  const [opening, setOpening] = useState<MessageKind | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  /** @returns whether it is on its way */
  async function open(kind: MessageKind): Promise<boolean> {
    setOpening(kind);
    setFailure(null);
    try {
      const opened = await openDraftAction({ kind });
      if (opened.ok) {
        router.push(`/compose/${opened.value.draftId}`);
        return true;
      }
      setFailure(sentenceFor(opened.error));
    } catch {
      setFailure(general('unreachable'));
    }
    setOpening(null);
    return false;
  }

  function sentenceFor(error: OpenError): string {
    switch (error.code) {
      case 'no_number':
      case 'unknown_kind':
      case 'too_many_drafts':
        return t(error.code);
      case 'unexpected':
        return general('unexpected', { reference: error.reference });
      default:
        return general(error.code);
    }
  }
  return { open, opening, failure };
}
