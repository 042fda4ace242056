/**
 * Parses JSON of Meta's into what PostgreSQL can keep: jsonb holds neither U+0000 nor half a surrogate pair, and
 * customers can write both.
 *
 * @returns undefined when `text` is not JSON
 */
export function parseMetaJson(text: string): unknown {
  try {
    return /\\u(0000|d[89a-f])/i.test(text) ? JSON.parse(text, storable) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd').toWellFormed() : value;
}
