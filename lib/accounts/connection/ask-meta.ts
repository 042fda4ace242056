import { processEnvironment } from '@/lib/platform/env/process-environment';
import { callGraph, type GraphCall } from '@/lib/platform/graph/graph-client';
import { readGraphError } from '@/lib/platform/graph/graph-error';
import { fail, ok, type Result } from '@/lib/values/result';
import type { MetaWords } from './step-outcome';

/** Whom a question is asked as. */
export type MetaAccess = { graphUrl: string; accessToken: string };

/** Why Meta gave no answer. `unknown_object`: no such id, or none that this token may see, which Meta keeps apart from nobody. */
export type MetaRefusal = {
  reason: 'unreachable' | 'token_refused' | 'permission_missing' | 'unknown_object' | 'refused';
  meta?: MetaWords;
};

type Question = Pick<GraphCall, 'path' | 'query'> & { method?: 'GET' | 'POST' };

/** A person watches; what Meta has not answered by then it will not. */
const askDeadlineMs = 10_000;

/** Asks the Graph API one thing. Ids in `path` have been held to digits before. */
export async function askMeta(access: MetaAccess, question: Question): Promise<Result<unknown, MetaRefusal>> {
  const { method = 'GET', ...rest } = question;
  const { graphApiVersion: version } = processEnvironment();
  const answer = await callGraph({ ...access, ...rest, version, method, deadlineMs: askDeadlineMs });
  if (answer.outcome !== 'answered') return fail({ reason: 'unreachable' });
  const error = readGraphError(answer.json);
  if (error) {
    const { code, message, details } = error;
    return fail({ reason: reasonOf(code), meta: { code, message, details } });
  }
  return answer.status === 200 ? ok(answer.json) : fail({ reason: 'unreachable' });
}

/** By code (Meta, "WhatsApp Business Platform error codes" and "Handle errors, Graph API", September 2026). */
function reasonOf(code: number): MetaRefusal['reason'] {
  if (code === 0 || code === 102 || code === 190) return 'token_refused';
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return 'permission_missing';
  return code === 100 || code === 803 ? 'unknown_object' : 'refused';
}
