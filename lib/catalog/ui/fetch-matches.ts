import type { MatchedList } from '@/lib/catalog/shopping-list/shopping-list-schema';
import { fail, ok, type Result } from '@/lib/values/result';

/** Why a list could not be looked up, as `failures` of the words names it. */
export type MatchFailure =
  | { code: 'too_many' | 'signed_out' | 'forbidden' | 'invalid' | 'unreachable' }
  | { code: 'unexpected'; reference: string };

/** Asks the desk for the products of a list. The answer is our own server's, so its shape is taken from the type. */
export async function fetchMatches(
  question: { catalogId?: string; text: string },
  signal: AbortSignal,
): Promise<Result<MatchedList, MatchFailure>> {
  try {
    const answer = await fetch('/api/desk/products/match', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    });
    const body: unknown = await answer.json();
    return answer.ok ? ok(body as MatchedList) : fail((body as { error: MatchFailure }).error);
  } catch {
    return fail({ code: 'unreachable' });
  }
}
