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

/**
 * What customers may see and do with a number's catalog, as Meta said at `readAt` (ISO 8601). Null is what Meta did not
 * say: a number whose settings were never touched may answer with nothing (Meta, commerce settings, 2026-06).
 */
export type Commerce = { catalogVisible: boolean | null; cartEnabled: boolean | null; readAt: string };
