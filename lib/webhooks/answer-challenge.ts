import { secretsEqual } from '@/lib/platform/crypto/tokens';

/**
 * Answers Meta's verification handshake (Meta, "Webhooks overview", September 2026): the challenge comes back when the
 * verify token is one of ours. Only digits are echoed, so the answer can carry nothing of a stranger's.
 *
 * @param query of the GET request
 * @returns the text to answer 200 with, or null for 403
 */
export function answerChallenge(query: URLSearchParams, verifyTokens: readonly string[]): string | null {
  const token = query.get('hub.verify_token') ?? '';
  const challenge = query.get('hub.challenge') ?? '';
  const known = verifyTokens.filter((verifyToken) => secretsEqual(verifyToken, token)).length > 0;
  return query.get('hub.mode') === 'subscribe' && known && /^\d{1,64}$/.test(challenge) ? challenge : null;
}
