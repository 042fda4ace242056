import { closingPlaces, opensAt } from './marks';
import type { Atom, SpanMark, WhatsAppInline } from './tree';

/** Where the marks of one line may close; `next` only moves forward, which keeps the whole search linear. */
type Closings = Map<string, { places: number[]; next: number }>;

/**
 * Turns one line into a tree of bold, italic and struck spans. The span that starts first wins; different marks
 * nest, the same mark does not; the shortest span that satisfies the boundaries is taken.
 * @param marks the marks to look for; none leaves the text plain.
 */
export function parseSpans(line: readonly Atom[], marks: string): WhatsAppInline[] {
  const closings: Closings = new Map(
    [...marks].map((mark) => [mark, { places: closingPlaces(line, mark), next: 0 }]),
  );
  return parseRange(line, 0, line.length, closings, marks);
}

function parseRange(
  line: readonly Atom[],
  start: number,
  end: number,
  closings: Closings,
  marks: string,
): WhatsAppInline[] {
  const nodes: WhatsAppInline[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') nodes.push({ type: 'text', text });
    text = '';
  };
  for (let at = start; at < end; at += 1) {
    const atom = line[at];
    if (atom === undefined) break;
    const close = isMark(atom) && marks.includes(atom) ? findClosing(line, at, end, closings) : null;
    if (close !== null && isMark(atom)) {
      flush();
      const children = parseRange(line, at + 1, close, closings, marks.replace(atom, ''));
      nodes.push({ type: 'span', mark: atom, children });
      at = close;
    } else if (typeof atom === 'string') {
      text += atom;
    } else {
      flush();
      nodes.push(atom);
    }
  }
  flush();
  return nodes;
}

function isMark(atom: Atom): atom is SpanMark {
  return atom === '*' || atom === '_' || atom === '~';
}

function findClosing(line: readonly Atom[], at: number, end: number, closings: Closings): number | null {
  const closing = closings.get(String(line[at]));
  if (closing === undefined || !opensAt(line, at)) return null;
  while ((closing.places[closing.next] ?? Infinity) < at + 2) closing.next += 1;
  const place = closing.places[closing.next];
  return place !== undefined && place < end ? place : null;
}
