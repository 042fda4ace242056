import { closingPlaces, opensAt } from './marks';
import { type Atom, inlineSource } from './tree';

const tick = '`';

/** Claims inline code of one line: boundaries as for bold, content literal, and never a backtick first. */
export function claimCode(line: Atom[]): Atom[] {
  const closings = closingPlaces(line, tick);
  const claimed: Atom[] = [];
  let nextClosing = 0;
  for (let at = 0; at < line.length; at += 1) {
    const atom = line[at];
    if (atom === undefined) break;
    while ((closings[nextClosing] ?? Infinity) < at + 2) nextClosing += 1;
    const close = closings[nextClosing];
    if (atom === tick && close !== undefined && line[at + 1] !== tick && opensAt(line, at)) {
      claimed.push({ type: 'code', text: sourceOf(line.slice(at + 1, close)) });
      at = close;
    } else {
      claimed.push(atom);
    }
  }
  return claimed;
}

function sourceOf(atoms: Atom[]): string {
  return atoms.map((atom) => (typeof atom === 'string' ? atom : inlineSource(atom))).join('');
}
