/**
 * An answer's text, indented for reading.
 *
 * @returns `json` false when it is not JSON, or when indenting would change it: a number too long for JavaScript
 */
export function readableBody(text: string): { code: string; json: boolean } {
  try {
    const value: unknown = JSON.parse(text);
    if (withoutSpace(JSON.stringify(value)) !== withoutSpace(text)) return { code: text, json: false };
    return { code: JSON.stringify(value, null, 2), json: true };
  } catch {
    return { code: text, json: false };
  }
}

/** Escapes may be written in several ways without meaning anything else. */
function withoutSpace(json: string): string {
  return json
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\\//g, '/')
    .replace(/\s+/g, '');
}
