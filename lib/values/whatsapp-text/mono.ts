import { type Atom, pushCodePoints } from './tree';

const fence = '```';

/**
 * Claims monospace: anything with a visible character between two fences, line feeds and other marks included,
 * wherever it stands.
 */
export function claimMono(source: string): Atom[] {
  const atoms: Atom[] = [];
  let from = 0;
  while (from < source.length) {
    const open = source.indexOf(fence, from);
    const close = open < 0 ? -1 : closingFence(source, open + fence.length);
    if (close < 0) break;
    pushCodePoints(atoms, source.slice(from, open));
    atoms.push({ type: 'mono', text: source.slice(open + fence.length, close) });
    from = close + fence.length;
  }
  pushCodePoints(atoms, source.slice(from));
  return atoms;
}

/** The nearest fence that leaves a visible character in between; when there is none, no later opening has one either. */
function closingFence(source: string, start: number): number {
  let visible = start;
  while (visible < source.length && /\s/.test(source.charAt(visible))) visible += 1;
  return visible >= source.length ? -1 : source.indexOf(fence, visible + 1);
}
