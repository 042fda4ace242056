'use client';

import { useSyncExternalStore } from 'react';

/** @returns the name of the key that goes with a letter: ⌘ on a Mac, Ctrl elsewhere and before the browser is known. */
export function useModKey(): string {
  return useSyncExternalStore(subscribe, modKey, () => 'Ctrl');
}

function modKey(): string {
  return /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
}

function subscribe(): () => void {
  return () => undefined;
}
