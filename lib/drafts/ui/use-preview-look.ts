'use client';

import { useSearchParams } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { readPreviewLook, withPreviewLook } from './preview-look';

const storageKey = 'preview-look';

/** How the phone is drawn. It stands in the address, so that a link shows the same, and is remembered for other drafts. */
export function usePreviewLook(): { look: WhatsAppLook; setLook: (part: Partial<WhatsAppLook>) => void } {
  const search = new URLSearchParams(useSearchParams());
  const chosen = useSyncExternalStore(neverTold, readChosen, () => '');
  const first = readPreviewLook(search, new URLSearchParams(chosen), useLocale());
  // What is chosen here is drawn at once; the address says it a little later.
  const [own, setOwn] = useState<WhatsAppLook | null>(null);
  const look = own ?? first;
  function setLook(part: Partial<WhatsAppLook>) {
    const next = { ...look, ...part };
    setOwn(next);
    keepChosen(withPreviewLook(new URLSearchParams(), next).toString());
    window.history.replaceState(null, '', `?${withPreviewLook(search, next)}`);
  }
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
