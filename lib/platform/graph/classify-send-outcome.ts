import * as z from 'zod';
import { findCodeVerdict } from './error-codes';
import type { GraphOutcome, LostReason } from './graph-client';
import { type GraphError, readGraphError } from './graph-error';

const connectionRetryBaseMs = 1000;

/** What one POST of a message came to. Only `again_later` may be tried again by a machine; `unknown` never is. */
export type SendOutcome =
  | { outcome: 'accepted'; wamid: string; waId: string | null; bsuid: string | null }
  | { outcome: 'refused'; error: GraphError }
  | {
      outcome: 'again_later';
      scope: 'number' | 'recipient';
      baseMs: number;
      retryAfterMs: number;
      reason: 'no_connection' | 'meta_asked';
      error: GraphError | null;
    }
  | { outcome: 'number_held'; error: GraphError }
  | {
      outcome: 'unknown';
      reason: LostReason | 'not_metas_shape' | 'meta_cannot_say';
      error: GraphError | null;
    };

const acceptedSchema = z.object({
  messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()),
  contacts: z
    .tuple(
      [z.object({ wa_id: z.string().min(1).optional(), user_id: z.string().min(1).optional() })],
      z.unknown(),
    )
    .optional()
    .catch(undefined),
});

/**
 * Judges the end of a POST to `/messages`. In doubt it is `unknown`: a message Meta may have taken is never sent again.
 */
export function classifySendOutcome(call: GraphOutcome): SendOutcome {
  if (call.outcome === 'refusedConnection') {
    return {
      outcome: 'again_later',
      scope: 'number',
      baseMs: connectionRetryBaseMs,
      retryAfterMs: 0,
      reason: 'no_connection',
      error: null,
    };
  }
  if (call.outcome === 'lost') return { outcome: 'unknown', reason: call.reason, error: null };
  if (call.status >= 200 && call.status < 300) return judgeSuccess(call.json);
  return judgeError(call.status, readGraphError(call.json), call.retryAfterMs ?? 0);
}

function judgeSuccess(json: unknown): SendOutcome {
  const parsed = acceptedSchema.safeParse(json);
  if (!parsed.success) return { outcome: 'unknown', reason: 'not_metas_shape', error: readGraphError(json) };
  const contact = parsed.data.contacts?.[0];
  return {
    outcome: 'accepted',
    wamid: parsed.data.messages[0].id,
    waId: contact?.wa_id ?? null,
    bsuid: contact?.user_id ?? null,
  };
}

function judgeError(status: number, error: GraphError | null, retryAfterMs: number): SendOutcome {
  if (!error) return { outcome: 'unknown', reason: 'not_metas_shape', error: null };
  const known = findCodeVerdict(error.code);
  if (!known) {
    return status >= 500
      ? { outcome: 'unknown', reason: 'meta_cannot_say', error }
      : { outcome: 'refused', error };
  }
  switch (known.verdict) {
    case 'again_later':
      return {
        outcome: 'again_later',
        scope: known.scope,
        baseMs: known.baseMs,
        retryAfterMs,
        reason: 'meta_asked',
        error,
      };
    case 'unknown':
      return { outcome: 'unknown', reason: 'meta_cannot_say', error };
    default:
      return { outcome: known.verdict, error };
  }
}
