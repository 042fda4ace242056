import { type FoundNode, claimMatches } from './claim-matches';
import type { Atom } from './tree';

/**
 * International numbers (+ and 8 to 15 digits), national ones that begin with a trunk zero (9 to 14 digits) and
 * North American ones in groups of 3, 3 and 4. Prices, dates, years and article numbers stay text.
 */
const phone =
  /(?<![\p{L}\p{N}\p{Sc}+.,/=#_-])(?:\+\d(?:[ .\u00a0\u202f-]?\(?\d\)?){7,14}|0\d(?:[ .\u00a0\u202f-]?\d){7,12}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\p{L}\p{N}]|[.,-]\d)/gu;

/** Claims the phone numbers of one line. The pattern's repetitions are bounded, so the search is linear. */
export function claimPhones(line: readonly Atom[]): Atom[] {
  return claimMatches(line, (run) => [...run.matchAll(phone)].map(toNode));
}

function toNode(match: RegExpExecArray): FoundNode {
  const text = match[0];
  const href = `tel:${text.replace(/[^\d+]/g, '')}`;
  return { start: match.index, end: match.index + text.length, node: { type: 'phone', text, href } };
}
