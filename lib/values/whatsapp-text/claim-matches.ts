import { type Atom, type WhatsAppInline, pushCodePoints } from './tree';

/** A node and the UTF-16 offsets of its text in the searched run. */
export type FoundNode = { start: number; end: number; node: WhatsAppInline };

/** Replaces what `find` finds in each unclaimed run of a line. `find` answers in order, without overlaps. */
export function claimMatches(line: readonly Atom[], find: (run: string) => FoundNode[]): Atom[] {
  const claimed: Atom[] = [];
  let run = '';
  const flush = () => {
    let from = 0;
    for (const { start, end, node } of find(run)) {
      pushCodePoints(claimed, run.slice(from, start));
      claimed.push(node);
      from = end;
    }
    pushCodePoints(claimed, run.slice(from));
    run = '';
  };
  for (const atom of line) {
    if (typeof atom === 'string') {
      run += atom;
    } else {
      flush();
      claimed.push(atom);
    }
  }
  flush();
  return claimed;
}
