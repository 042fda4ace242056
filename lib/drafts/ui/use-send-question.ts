'use client';

import { useState } from 'react';
import type { Point } from '@/lib/preflight/rules/point';

/**
 * Asks before a message leaves poorer than it could, once: what was answered holds for the same points of the same
 * draft.
 *
 * @param draft anything that changes when the draft does
 */
export function useSendQuestion(points: readonly Point[], draft: unknown) {
  const [asked, setAsked] = useState(false);
  const [accepted, setAccepted] = useState<string | null>(null);
  const doubts = points.filter(({ tone }) => tone === 'amber');
  const key = () => JSON.stringify([doubts, draft]);
  return {
    doubts,
    isAsked: asked && doubts.length > 0,
    /** @returns whether the message may go without a question; asks it otherwise. */
    ask(): boolean {
      const isClear = doubts.length === 0 || accepted === key();
      setAsked(!isClear);
      return isClear;
    },
    accept() {
      setAccepted(key());
      setAsked(false);
    },
    close: () => setAsked(false),
  };
}
