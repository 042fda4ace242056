/** A word is looked up by so many of its characters. */
const wordCharactersMax = 64;

/**
 * A word of a text, or a run of a script that sets no blanks between words; as searches compare them: small letters,
 * without accents and vowel signs, one form of each character.
 */
export type SearchWord = { text: string; isRun: boolean };

/** Reads the words of a text in any language. What is neither letter nor digit separates them. */
export function readSearchWords(text: string): SearchWord[] {
  const plain = plainText(text);
  return [...plain.matchAll(word)].map(([found]) => {
    const isRun = runStart.test(found);
    return { text: [...found].slice(0, isRun ? undefined : wordCharactersMax).join(''), isRun };
  });
}

/** Every two characters of a run that follow one another, by which any part of the run is found. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The letters that a decomposition leaves alone are named one by one. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(leftOut, '')
    .replace(/[ßæœøłđðþħıŋŧς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** Accents of Latin, Greek and Cyrillic letters, Hebrew and Arabic vowel points, the Arabic stretch, a soft hyphen. */
const leftOut =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670]|[\u00ad\u0640\u200b-\u200d]/g;

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};

const runScripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const run = `[${runScripts.map((script) => `\\p{scx=${script}}`).join('')}]`;
const runStart = new RegExp(`^${run}`, 'u');
const word = new RegExp(`(?:(?=[\\p{L}\\p{N}\\p{M}])${run})+|(?:(?!${run})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
