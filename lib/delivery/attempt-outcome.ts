import type { SendOutcome } from '@/lib/platform/graph/classify-send-outcome';

/** What became of a claimed message; `not_called` when its turn passed before the call was made. */
export type AttemptOutcome = SendOutcome | { outcome: 'not_called'; waitMs: number };
