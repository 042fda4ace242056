/**
 * Whether `typed` becomes the beginning of `word` by one typing error taken back: a letter too many, one missing, a
 * wrong one, or two in the wrong order. The right beginning itself counts too.
 */
export function isMistyped(typed: string, word: string): boolean {
  const [a, b] = [[...typed], [...word]];
  const at = a.findIndex((character, index) => character !== b[index]);
  if (at === -1) return true;
  const goesOn = (from: number, inWord: number) =>
    a.slice(from).every((character, index) => character === b[inWord + index]);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return (
    goesOn(at + 1, at) ||
    goesOn(at, at + 1) ||
    goesOn(at + 1, at + 1) ||
    (isSwapped && goesOn(at + 2, at + 2))
  );
}

/** @returns `word` with each of its letters left out, each result once. */
export function withoutOneLetter(word: string): string[] {
  const letters = [...word];
  return [...new Set(letters.map((_, index) => letters.toSpliced(index, 1).join('')))];
}
