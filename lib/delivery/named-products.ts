import type { MessageError } from './message-state';

/** Meta's code for a value it does not accept: with products, that its catalog does not have them. */
const productErrorCode = 131009;

/** Whether an error may be one that asks for the catalog to be brought up to date. Its words are Meta's, in English. */
export function isAboutProducts(error: MessageError): boolean {
  return error.code === productErrorCode || /\b(products?|catalog(ue)?s?)\b/i.test(wordsOf(error));
}

/**
 * Which of these products an error names, as whole words: `THE-1` does not stand in "THE-10". The longest are looked
 * for first, and what one took is not another's.
 */
export function namedProducts(error: MessageError, retailerIds: readonly string[]): string[] {
  let words = wordsOf(error);
  const named = new Set<string>();
  for (const id of [...new Set(retailerIds)].sort((one, other) => other.length - one.length)) {
    const rest = words.replaceAll(wholeWord(id), '\0');
    if (rest !== words) named.add(id);
    words = rest;
  }
  return retailerIds.filter((id) => named.has(id));
}

function wholeWord(text: string): RegExp {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, 'gu');
}

function wordsOf({ title, message, details }: MessageError): string {
  return [title, message, details].filter((part) => part !== null).join('\n');
}
