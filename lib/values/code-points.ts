/**
 * Counts code points, the unit of every length limit here: Meta never defines "character", and an emoji is
 * one code point but two UTF-16 units. CRLF counts as one line feed, as it is sent.
 */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of normalizeLineFeeds(text)) count += 1;
  return count;
}

/** @returns the first `max` code points of `text`, never half a surrogate pair. */
export function takeCodePoints(text: string, max: number): string {
  return [...text].slice(0, max).join('');
}

/** @returns `text` with every CRLF or lone CR as a single line feed. */
export function normalizeLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
