/**
 * Parses JSON of Meta's into what PostgreSQL can keep: jsonb holds neither U+0000 nor half a surrogate pair, and
 * customers can write both.
 *
 * @returns undefined when `text` is not JSON
 */
export function parseMetaJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return /\\u(0000|d[89a-f])/i.test(text) ? storable(value) : value;
  } catch {
    return undefined;
  }
}

/** Step by step rather than by recursion, which ends where something is nested some thousand times. */
function storable(value: unknown): unknown {
  const whole = [value];
  const waiting: unknown[] = [whole];
  while (waiting.length > 0) {
    const holder = waiting.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, held] of Object.entries(holder)) {
      if (typeof held === 'string') define(holder, key, storableText(held));
      else waiting.push(held);
      if (key === storableText(key)) continue;
      define(holder, storableText(key), Reflect.get(holder, key));
      Reflect.deleteProperty(holder, key);
    }
  }
  return whole[0];
}

/** Unlike an assignment, this makes a property of `__proto__` too. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
