import type { SendDraftInput } from '@/lib/drafts/schema';
import type { Point } from '@/lib/preflight/rules/point';
import type { Result } from '@/lib/values/result';

/** Why a draft was not queued, as the composer can say it. */
export type SendFailure =
  | { code: 'already_sent'; messageId: string }
  | { code: 'unexpected'; reference: string }
  /** What the desk found when it looked once more; the composer says it as a point of the verdict. */
  | { code: 'would_be_refused'; point: Point }
  | { code: 'recipient'; problem: 'required' | 'not_a_number' | 'unknown_contact' }
  | {
      code:
        | 'window_closed'
        | 'window_unknown'
        | 'catalog_missing'
        | 'not_found'
        | 'saved_elsewhere'
        | 'invalid'
        | 'forbidden'
        | 'signed_out'
        | 'too_many'
        | 'unreachable';
    };

/** The Server Action that sends a saved draft. It answers at once: the message's own life is followed by its id. */
export type SendAction = (input: SendDraftInput) => Promise<Result<{ messageId: string }, SendFailure>>;
