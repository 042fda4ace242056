/** What a draft was before each step, the latest last, and what was taken back. */
export type EditHistory<Draft> = {
  past: readonly Draft[];
  future: readonly Draft[];
  /** The text that is being typed: all of it is one step. Null after any other step. */
  typing: string | null;
};

/** Steps that can be taken back. */
export const stepsMax = 100;

export const emptyHistory = { past: [], future: [], typing: null };

/**
 * Notes a step.
 *
 * @param before the draft as it was until now
 * @param typing the field that was typed in, null for any other step
 */
export function recordStep<Draft>(
  history: EditHistory<Draft>,
  before: Draft,
  typing: string | null,
): EditHistory<Draft> {
  if (typing !== null && typing === history.typing) return history;
  return { past: [...history.past, before].slice(-stepsMax), future: [], typing };
}

/** @returns the draft before the last step with the history that leads back here, or null when there is no step. */
export function undoStep<Draft>(
  history: EditHistory<Draft>,
  now: Draft,
): { draft: Draft; history: EditHistory<Draft> } | null {
  const draft = history.past.at(-1);
  if (draft === undefined) return null;
  const future = [...history.future, now];
  return { draft, history: { past: history.past.slice(0, -1), future, typing: null } };
}

/** @returns the draft before it was last taken back, or null when nothing was. */
export function redoStep<Draft>(
  history: EditHistory<Draft>,
  now: Draft,
): { draft: Draft; history: EditHistory<Draft> } | null {
  const draft = history.future.at(-1);
  if (draft === undefined) return null;
  const past = [...history.past, now];
  return { draft, history: { past, future: history.future.slice(0, -1), typing: null } };
}
