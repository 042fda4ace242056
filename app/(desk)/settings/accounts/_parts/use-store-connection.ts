'use client';

import { useState } from 'react';
import { connectAccountAction } from '../actions';

type Answer = Awaited<ReturnType<typeof connectAccountAction>>;
export type StoreFailureCode = Extract<Answer, { ok: false }>['error']['code'] | 'unreachable';

/** Stores what was tested, and says why not. */
export function useStoreConnection(onStored: (account: { wabaId: string }) => void) {
  const [isStoring, setIsStoring] = useState(false);
  const [failure, setFailure] = useState<StoreFailureCode | null>(null);

  async function store(sealed: string) {
    setIsStoring(true);
    setFailure(null);
    const stored = await connectAccountAction({ sealed }).catch(() => null);
    // What follows takes the place of this form: until then it is still under way.
    if (stored?.ok) return onStored(stored.value);
    setFailure(stored === null ? 'unreachable' : stored.error.code);
    setIsStoring(false);
  }
  return { store, isStoring, failure };
}
