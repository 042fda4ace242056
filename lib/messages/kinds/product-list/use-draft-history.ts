'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { type EditHistory, emptyHistory, recordStep, redoStep, undoStep } from './edit-history';
import type { ProductListDraft } from './schema';

export type DraftHistory = ReturnType<typeof useDraftHistory>;

/** How a step is remembered: the field that is typed in, and what is said of it until the next one. */
type StepNote = { typing?: string; said?: string };

/**
 * The one door for changes of the draft, which keeps what it was before each. Reads and writes it as it stands now, for
 * what answers late: a picker, an undo, the end of a drag. It stays the same object while a text is typed.
 */
export function useDraftHistory({
  draft,
  onChange,
}: Pick<KindFormProps<ProductListDraft>, 'draft' | 'onChange'>) {
  const latest = useRef({ draft, onChange });
  const [history, setHistory] = useState<EditHistory<ProductListDraft>>(emptyHistory);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    const { draft: before } = latest.current;
    latest.current = { draft, onChange };
    // What the verdict has changed is a step too.
    if (before === draft || JSON.stringify(before) === JSON.stringify(draft)) return;
    setHistory((known) => recordStep(known, before, null));
    setSaid('');
  }, [draft, onChange]);

  return useMemo(() => {
    function put(next: ProductListDraft) {
      latest.current.draft = next;
      latest.current.onChange(next);
    }
    function walk(step: typeof undoStep<ProductListDraft>) {
      const walked = step(history, latest.current.draft);
      if (!walked) return;
      setHistory(walked.history);
      setSaid('');
      put(walked.draft);
    }

    return {
      /** What the last step has done, until there is another. */
      said,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      read: (): ProductListDraft => latest.current.draft,
      write: (next: ProductListDraft, { typing, said: words = '' }: StepNote = {}) => {
        const before = latest.current.draft;
        setHistory((known) => recordStep(known, before, typing ?? null));
        setSaid(words);
        put(next);
      },
      undo: () => walk(undoStep),
      redo: () => walk(redoStep),
    };
  }, [history, said]);
}
