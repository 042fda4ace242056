/** A fact of Meta's: under which of its own names, in how many lines. */
export type DetailRow = { key: string; lines: string[] };

/** Shown apart, as Meta's reasons against the product. */
const reasonKeys = ['review_rejection_reasons', 'errors'];

/** @returns what Meta says of a product as rows of text, whatever it is; empty facts are none. */
export function detailRows(details: Readonly<Record<string, unknown>>): DetailRow[] {
  return Object.entries(details)
    .filter(([key]) => !reasonKeys.includes(key))
    .map(([key, value]) => ({ key, lines: linesOf(value) }))
    .filter(({ lines }) => lines.length > 0);
}

/** @returns why Meta refuses a product, in its own words, each once. */
export function metaReasons(details: Readonly<Record<string, unknown>>): string[] {
  const reasons = reasonKeys.flatMap((key) => [details[key]].flat()).map(reasonOf);
  return [...new Set(reasons.filter((reason) => reason !== ''))];
}

/** An error has a title and a description of it; what has neither is told as it came. */
function reasonOf(reason: unknown): string {
  if (!isRecord(reason)) return linesOf(reason).join(' ');
  const { title, description } = reason;
  const told = [title, description].flatMap(linesOf);
  return told.length > 0 ? told.join(' ') : linesOf(reason).join(', ');
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (!isRecord(value)) return [String(value)];
  const { key, value: of, ...rest } = value;
  const isPair = typeof key === 'string' && of !== undefined && Object.keys(rest).length === 0;
  if (isPair) return [`${key}: ${linesOf(of).join(', ')}`];
  return Object.entries(value).map(([name, inner]) =>
    isRecord(inner) || Array.isArray(inner) ? `${name}: ${JSON.stringify(inner)}` : `${name}: ${inner}`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
