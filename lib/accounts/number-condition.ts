/** Why a number sends nothing for now: what Meta said, and since when (ISO 8601). */
export type HoldReason = { code: number; message: string; details?: string | null; since: string };

/** How Meta answered when a person last tested the connection, and when (ISO 8601). */
export type ConnectionTest = {
  at: string;
  outcome: 'passed' | 'refused' | 'no_answer';
  error: { code: number; message: string; details: string | null } | null;
};

/** What slows a number that is not held, since when and until when at least (ISO 8601). */
export type Slowdown = { since: string; until: string } & (
  | { cause: 'no_answers'; reason: 'unknowns_in_a_row' | 'half_bad' }
  | { cause: 'meta_asked'; code: number }
);
