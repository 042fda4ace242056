'use client';

import { useMemo } from 'react';
import type { ShareActions } from './share-actions';

/** The draft whose preview is shared, what saves it first, and what makes its links. */
export type SharedDraft = { draftId: string; flush: () => Promise<boolean>; actions: ShareActions };

/** @returns the same object while these are the same, so that typing does not draw the preview's choices again. */
export function useSharedDraft(
  draftId: string,
  flush: SharedDraft['flush'],
  actions: ShareActions,
): SharedDraft {
  return useMemo(() => ({ draftId, flush, actions }), [draftId, flush, actions]);
}
