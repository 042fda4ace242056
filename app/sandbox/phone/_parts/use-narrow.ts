'use client';

import { useSyncExternalStore } from 'react';

const query = '(width < 48rem)';

/** @returns whether the window is a phone's, which then is the customer's phone itself */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
