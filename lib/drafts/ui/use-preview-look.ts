'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { readPreviewLook, withPreviewLook } from './preview-look';

const storageKey = 'preview-look';

/** How the phone is drawn. It stands in the address, so that a link shows the same, and is remembered for other drafts. */
export function usePreviewLook(): { look: WhatsAppLook; setLook: (part: Partial<WhatsAppLook>) => void } {
  const search = useSearchParams();
  const chosen = useSyncExternalStore(neverTold, readChosen, () => '');
  const locale = useLocale();
  const first = useMemo(
    () => readPreviewLook(new URLSearchParams(search), new URLSearchParams(chosen), locale),
    [search, chosen, locale],
  );
  // What is chosen here is drawn at once; the address says it a little later.
  const [own, setOwn] = useState<WhatsAppLook | null>(null);
  const look = own ?? first;
  const setLook = useCallback(
    (part: Partial<WhatsAppLook>) => {
      const next = { ...look, ...part };
      setOwn(next);
      keepChosen(withPreviewLook(new URLSearchParams(), next).toString());
      window.history.replaceState(null, '', `?${withPreviewLook(new URLSearchParams(search), next)}`);
    },
    [look, search],
  );
  return { look, setLook };
}

/** Read once, when the draft is opened. */
function neverTold(): () => void {
  return () => undefined;
}

/** A browser that keeps nothing for us draws as if nothing was chosen. */
function readChosen(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

function keepChosen(chosen: string): void {
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // The address has it.
  }
}
