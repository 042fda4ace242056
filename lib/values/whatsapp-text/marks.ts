import { type Atom, inlineSource } from './tree';

const nonWord = /^[\p{P}\p{S}\p{Z}\p{Cf}\p{Cc}]$/u;
const space = /^\s$/u;

/** Whether a mark at `at` may open: a non-word character or nothing before it, no space right after it. */
export function opensAt(atoms: readonly Atom[], at: number): boolean {
  const next = firstCodePoint(atoms[at + 1]);
  return isBoundary(lastCodePoint(atoms[at - 1])) && next !== null && !space.test(next);
}

/** Whether a mark at `at` may close: no space right before it, a non-word character or nothing after it. */
function closesAt(atoms: readonly Atom[], at: number): boolean {
  const previous = lastCodePoint(atoms[at - 1]);
  return previous !== null && !space.test(previous) && isBoundary(firstCodePoint(atoms[at + 1]));
}

/** Every place where `mark` may close, in order. */
export function closingPlaces(atoms: readonly Atom[], mark: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    if (atoms[at] === mark && closesAt(atoms, at)) places.push(at);
  }
  return places;
}

/** Visible characters of an atom: what is not white space. */
export function isVisible(atom: Atom | undefined): boolean {
  return atom !== undefined && (typeof atom !== 'string' || !space.test(atom));
}

/**
 * Words are letters, combining marks and digits of any script. WhatsApp uses a fixed table of about Unicode 12;
 * these classes agree with it except for scripts added later.
 */
function isBoundary(codePoint: string | null): boolean {
  return codePoint === null || nonWord.test(codePoint);
}

function firstCodePoint(atom: Atom | undefined): string | null {
  if (atom === undefined) return null;
  if (typeof atom === 'string') return atom;
  return String.fromCodePoint(inlineSource(atom).codePointAt(0) ?? 0);
}

function lastCodePoint(atom: Atom | undefined): string | null {
  if (atom === undefined) return null;
  if (typeof atom === 'string') return atom;
  const end = inlineSource(atom).slice(-2);
  return [...end].at(-1) ?? null;
}
