import * as z from 'zod';
import type { GraphOutcome } from './graph-client';
import { type GraphError, readGraphError, readGraphWarning } from './graph-error';
import {
  type CallEnding,
  endingVerdicts,
  findCodeVerdict,
  unlistedCodeVerdicts,
  type Verdict,
} from './verdicts';

/** What one POST of a message came to. Only `again_later` may be tried again by a machine; `unknown` never is. */
export type SendOutcome =
  | {
      outcome: 'accepted';
      wamid: string;
      waId: string | null;
      bsuid: string | null;
      /** What Meta says was wrong with it although it took it. */
      warning?: GraphError;
    }
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
      reason: CallEnding | 'meta_cannot_say';
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
 * Judges the end of a POST to `/messages` by the table of verdicts. In doubt it is `unknown`: a message Meta may have
 * taken is never sent again.
 */
export function classifySendOutcome(call: GraphOutcome): SendOutcome {
  if (call.outcome === 'refusedConnection') return judgeEnding('no_connection', null);
  if (call.outcome === 'lost') return judgeEnding(call.reason, null);
  if (call.status >= 200 && call.status < 300) return judgeSuccess(call.json);
  return judgeError(call.status, readGraphError(call.json), call.retryAfterMs);
}

function judgeSuccess(json: unknown): SendOutcome {
  const parsed = acceptedSchema.safeParse(json);
  if (!parsed.success) return judgeEnding('not_metas_shape', readGraphError(json));
  const contact = parsed.data.contacts?.[0];
  const warning = readGraphWarning(json);
  return {
    outcome: 'accepted',
    wamid: parsed.data.messages[0].id,
    waId: contact?.wa_id ?? null,
    bsuid: contact?.user_id ?? null,
    ...(warning && { warning }),
  };
}

function judgeEnding(ending: CallEnding, error: GraphError | null): SendOutcome {
  const row = endingVerdicts[ending];
  if (row.verdict === 'unknown') return { outcome: 'unknown', reason: ending, error };
  const { scope, baseMs } = row;
  return { outcome: 'again_later', scope, baseMs, retryAfterMs: 0, reason: 'no_connection', error };
}

function judgeError(status: number, error: GraphError | null, retryAfterMs: number): SendOutcome {
  if (!error) return judgeEnding('not_metas_shape', null);
  const unlisted = status >= 500 ? unlistedCodeVerdicts.from500 : unlistedCodeVerdicts.below500;
  const judged: Verdict = findCodeVerdict(error) ?? unlisted;
  switch (judged.verdict) {
    case 'again_later':
      return {
        outcome: 'again_later',
        scope: judged.scope,
        baseMs: judged.baseMs,
        retryAfterMs,
        reason: 'meta_asked',
        error,
      };
    case 'unknown':
      return { outcome: 'unknown', reason: 'meta_cannot_say', error };
    default:
      return { outcome: judged.verdict, error };
  }
}
