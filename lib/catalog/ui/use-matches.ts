'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchMatches, type MatchFailure } from './fetch-matches';
import { type ProposedEntry, proposeEntries } from './list-proposal';

/** A list as it is proposed; `isCut` when more stood on it than is read. */
export type Proposal = { entries: ProposedEntry[]; isCut: boolean };

/** Why there is no proposal: the desk could not look, no catalog is connected, or there was nothing to look for. */
type LookFailure = MatchFailure | { code: 'no_catalog' | 'nothing_to_find' };

/** Looks up lists, one at a time; the answer to an earlier one is dropped. */
export function useMatches(catalogId?: string) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [failure, setFailure] = useState<LookFailure | null>(null);
  const [isLooking, setLooking] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function look(text: string) {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setFailure(null);
    setLooking(true);
    const answer = await fetchMatches({ catalogId, text }, own.signal);
    if (own.signal.aborted) return;
    setLooking(false);
    if (!answer.ok) return setFailure(answer.error);
    const { entries, isCut, catalogId: found } = answer.value;
    if (found === null) setFailure({ code: 'no_catalog' });
    else if (entries.length === 0) setFailure({ code: 'nothing_to_find' });
    else setProposal({ entries: proposeEntries(entries), isCut });
  }

  return { proposal, setProposal, failure, isLooking, look };
}
