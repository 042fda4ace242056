/** Words that tell nothing of a product, in the two languages of the desk. */
const smallWords = new Set(
  'a à an and au aux avec d de des du en et for l la le les of or ou pour some the un une with'.split(' '),
);

/** The words that tell what somebody wants: small letters, accents kept, without articles and the like. */
export function tellingWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** A word as words are compared: no accents, one form of each letter. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/**
 * What a word may be the plural of, the likeliest first, itself last: `laits` → `lait`, `gâteaux` → `gâteau`,
 * `bocaux` → `bocal`, `boxes` → `box`, `berries` → `berry`. Short words are left alone.
 */
export function singularsOf(word: string): string[] {
  if (word.length < 4) return [word];
  const found = [
    /[^s][sx]$/u.test(word) ? word.slice(0, -1) : null,
    /aux$/u.test(word) ? `${word.slice(0, -3)}al` : null,
    /(?:ch|sh|x|s|z)es$/u.test(word) ? word.slice(0, -2) : null,
    /ies$/u.test(word) ? `${word.slice(0, -3)}y` : null,
  ];
  return [...found.filter((form) => form !== null), word];
}
