'use client';

import { useCallback, useState } from 'react';
import type { MessageDraft } from '@/lib/messages/registry';

/** Makes further drafts of a draft, and takes them away again. */
export type FurtherDraftActions = {
  /** @returns their ids, or null when they could not be made */
  open: (draftId: string, further: MessageDraft[]) => Promise<string[] | null>;
  discard: (draftId: string) => Promise<boolean>;
};

export type FurtherDrafts = ReturnType<typeof useFurtherDrafts>;

/**
 * The drafts that hold what this one had no room for, as long as the composer is open.
 *
 * @param flush saves this draft first: the others take its stored recipient
 */
export function useFurtherDrafts(
  draftId: string,
  flush: () => Promise<boolean>,
  actions: FurtherDraftActions,
) {
  const [draftIds, setDraftIds] = useState<readonly string[]>([]);
  const [isDiscarding, setDiscarding] = useState(false);
  const open = useCallback(
    async (further: readonly MessageDraft[]) => {
      if (!(await flush())) return false;
      const made = await actions.open(draftId, [...further]).catch(() => null);
      if (made) setDraftIds((known) => [...known, ...made]);
      return made !== null;
    },
    [draftId, flush, actions],
  );
  return {
    draftIds,
    isDiscarding,
    open,
    /** @returns whether all of them are gone; those that are not stay listed. */
    discard: async () => {
      setDiscarding(true);
      const gone = new Set<string>();
      for (const id of draftIds) if (await actions.discard(id).catch(() => false)) gone.add(id);
      setDraftIds((known) => known.filter((id) => !gone.has(id)));
      setDiscarding(false);
      return gone.size === draftIds.length;
    },
  };
}
