'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreateShareLinkInput, ShownShareLink } from '@/lib/drafts/sharing/share-schema';
import type { MadeLink, ShareFailure } from './share-actions';
import type { SharedDraft } from './use-shared-draft';
import { useShareFailure } from './use-share-failure';

export type ShareLinks = ReturnType<typeof useShareLinks>;

/** The open links of a draft, and how one is made and taken back. `made` is the one whose address is still known. */
export function useShareLinks({ draftId, flush, actions }: SharedDraft) {
  const queryClient = useQueryClient();
  const sentence = useShareFailure();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const queryKey = ['share-links', draftId];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchLinks(draftId, signal),
    staleTime: 0,
  });

  async function make(days: CreateShareLinkInput['days']) {
    setMaking(true);
    setFailure(null);
    const answer = (await flush()) ? await actions.create({ draftId, days }) : notSaved;
    if (answer.ok) setMade(answer.value);
    else setFailure(sentence(answer.error));
    setMaking(false);
    await queryClient.invalidateQueries({ queryKey });
  }

  async function revoke(shareLinkId: string) {
    setFailure(null);
    const answer = await actions.revoke(shareLinkId);
    if (!answer.ok) setFailure(sentence(answer.error));
    else if (made?.shareLinkId === shareLinkId) setMade(null);
    await queryClient.invalidateQueries({ queryKey });
  }

  return {
    list: query.data,
    isUnread: query.isError,
    read: query.refetch,
    made,
    making,
    failure,
    make,
    revoke,
  };
}

const notSaved = { ok: false as const, error: { code: 'not_saved' } satisfies ShareFailure };

async function fetchLinks(draftId: string, signal: AbortSignal): Promise<ShownShareLink[]> {
  const answer = await fetch(`/api/desk/share-links?${new URLSearchParams({ draftId })}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as ShownShareLink[];
}
