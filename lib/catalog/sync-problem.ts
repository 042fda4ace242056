/** Why a catalog could not be read: no answer, an answer that is not Meta's shape, or a refusal in Meta's words. */
export type SyncProblem =
  | { code: 'catalog_unreachable' }
  | { code: 'catalog_unreadable' }
  | { code: 'catalog_refused'; values: { graphCode: number; message: string } };
