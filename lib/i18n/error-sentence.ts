/** What a failure means and what to do about it, in the reader's language. */
export type ErrorSentence = { what: string; todo: string };

/** An error as a message row keeps it, as far as the words depend on it. */
type KnownError = { code: number | null; reason?: string };

/**
 * The words for a message's error: by the desk's own reason to give up first, then by Meta's code.
 *
 * @param sentences by reason or code; `unknown` stands in for every code without a sentence of its own
 */
export function errorSentence(
  sentences: Readonly<Record<string, ErrorSentence>> & { unknown: ErrorSentence },
  error: KnownError,
): ErrorSentence {
  return sentences[error.reason ?? ''] ?? sentences[String(listedCode(error.code))] ?? sentences.unknown;
}

/** Codes from 200 to 299 are one: a permission is missing (Meta, "WhatsApp Business Platform error codes", September 2026). */
function listedCode(code: number | null): number | null {
  return code !== null && code >= 200 && code <= 299 ? 200 : code;
}
