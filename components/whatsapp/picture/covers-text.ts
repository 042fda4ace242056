/**
 * @param unicodeRange as CSS writes it, such as `U+0-FF, U+131, U+4??`; empty covers everything
 * @returns whether a font face of this range may draw a character of `text`
 */
export function coversText(unicodeRange: string, text: string): boolean {
  const ranges = unicodeRange.split(',').flatMap(readRange);
  if (ranges.length === 0) return true;
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return points.some((point) => ranges.some(([first, last]) => point >= first && point <= last));
}

function readRange(range: string): [first: number, last: number][] {
  const [, start, end] = /^U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?$/i.exec(range.trim()) ?? [];
  if (start === undefined) return [];
  const first = Number.parseInt(start.replaceAll('?', '0'), 16);
  return [[first, Number.parseInt(end ?? start.replaceAll('?', 'F'), 16)]];
}
