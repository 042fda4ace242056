'use client';

import { useSearchParams } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { readPreviewLook, withPreviewLook } from './preview-look';

const storageKey = 'preview-look';

/** How the phone is drawn. It stands in the address, so that a link shows the same, and is remembered for other drafts. */
export function usePreviewLook(): { look: WhatsAppLook; setLook: (part: Partial<WhatsAppLook>) => void } {
  const search = new URLSearchParams(useSearchParams());
  const chosen = useSyncExternalStore(neverTold, readChosen, () => '');
  const look = readPreviewLook(search, new URLSearchParams(chosen), useLocale());
  function setLook(part: Partial<WhatsAppLook>) {
    const next = { ...look, ...part };
    keepChosen(withPreviewLook(new URLSearchParams(), next).toString());
    window.history.replaceState(null, '', `?${withPreviewLook(search, next)}`);
  }
  return { look, setLook };
}

/** Each change also changes the address, which draws the page anew. */
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
