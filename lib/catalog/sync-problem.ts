type MetasWords = { graphCode: number; message: string };

/**
 * Why a catalog could not be read: no answer, an answer that is not Meta's shape, a refusal in Meta's words, or Meta
 * asking for a pause (without words where it only answered with the status 429).
 */
export type SyncProblem =
  | { code: 'catalog_unreachable' }
  | { code: 'catalog_unreadable' }
  | { code: 'catalog_refused'; values: MetasWords }
  | { code: 'catalog_slowed'; values: MetasWords | null };
