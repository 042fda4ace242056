import { normalizeLineFeeds, takeCodePoints } from '@/lib/values/code-points';

const titleMax = 120;

/** Whether a text says nothing: WhatsApp has no use for white space alone. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** @returns the first of `texts` that says something, its first line with words, at most 120 code points; else ''. */
export function titleFrom(...texts: readonly (string | undefined)[]): string {
  const text = texts.find((candidate) => candidate !== undefined && !isBlank(candidate)) ?? '';
  const line = normalizeLineFeeds(text)
    .split('\n')
    .find((candidate) => !isBlank(candidate));
  return takeCodePoints((line ?? '').trim(), titleMax);
}

/** A text part as the wire has it, `{ [key]: { text } }`; nothing at all when the text is blank. */
export function textPart<Key extends string>(key: Key, text: string): { [K in Key]?: { text: string } };
export function textPart(key: string, text: string): Record<string, { text: string }> {
  return isBlank(text) ? {} : { [key]: { text: normalizeLineFeeds(text) } };
}
