export type JsonPart = { text: string; role: 'key' | 'string' | 'literal' | 'plain' };

const token = /("(?:\\.|[^"\\])*")(?=(\s*:)?)|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Cuts JSON text into parts to color. The parts put together are the text again, whatever it is. */
export function highlightJson(code: string): JsonPart[] {
  const parts: JsonPart[] = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    if (match.index > end) parts.push({ text: code.slice(end, match.index), role: 'plain' });
    const [text, quoted, colon] = match;
    parts.push({ text, role: quoted ? (colon ? 'key' : 'string') : 'literal' });
    end = match.index + text.length;
  }
  if (end < code.length) parts.push({ text: code.slice(end), role: 'plain' });
  return parts;
}
