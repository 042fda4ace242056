/**
 * JSON as Meta writes it, in answers and in webhooks: ASCII only, everything else as `\uXXXX` in lower case, and each
 * slash escaped. Signatures are over these very bytes (Meta, webhooks overview, September 2026).
 */
export function toMetaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\//g, '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
