import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { escapeLike } from '@/lib/platform/db/escape-like';
import { findMistypedWords, findWordsWithPart } from './find-similar-words';
import { lexeme, type Place, places, wholeSku } from './search-text';
import { pairsOf, readSearchWords, type SearchWord } from './search-words';
import { products } from './tables';

const wordsMax = 10;
/** In a shorter run hardly any pair is left intact by an error. */
const mistypedRunMin = 5;
const openLettersMin = 4;
const { name, sku, brand, description } = places;

/** One meaning of what was typed. */
export type Rank = {
  /** On `products`, worked out when its turn comes; null where this meaning is out of the question. */
  condition: () => Promise<SQL | null>;
  /** Rows to look through in the catalog's order before an index is asked: what many products have is near. */
  window: number;
  /** Whether what is found here is what was meant, and farther meanings are not asked for. */
  isMeant: boolean;
};

/** Where so many words stand together in one product, they were hardly meant for another. */
const tellingWordsMin = 4;

/** Enough for a page of what one product in ten has. */
const wordWindow = 500;
/** What a typed word may stand for, as operands of a tsquery. */
type Readings = (word: TypedWord) => Promise<string[]> | string[];
/** The last word may still be under way, and so may a longer one; a short one before it is whole. */
type TypedWord = SearchWord & { isOpen: boolean; isLast: boolean };

/**
 * What `query` may mean, the nearest first: the SKU, its beginning, words of the name by their beginning, parts of
 * them, then words of SKU and brand, then of the description, at last words of name and brand with a typing error in
 * each. A rank need not find again what one before it finds.
 */
export function searchRanks(db: Database, query: string): Rank[] {
  const words = readTypedWords(query);
  const readings: { read: Readings; window: number }[] = [
    { read: (word) => beginnings(word, [name]), window: wordWindow },
    {
      read: async ({ text, isRun }) =>
        inName(isRun ? [] : await findWordsWithPart(db, text, words.length === 1)),
      window: 0,
    },
    { read: (word) => beginnings(word, [sku, brand]), window: wordWindow },
    { read: (word) => beginnings(closeEarly(word), [description]), window: wordWindow },
    {
      read: async (word) => [...brokenRuns(word), ...(await mistyped(db, word, words.length === 1))],
      window: 0,
    },
  ];
  const remembered = readings.map(({ read }) => remember(read));
  return [
    { condition: () => Promise.resolve(isSku(query)), window: 0, isMeant: false },
    { condition: () => Promise.resolve(beginsSku(query)), window: wordWindow, isMeant: false },
    ...readings.map(({ window }, rank) => ({
      condition: () => matching(words, remembered.slice(0, rank + 1)),
      window,
      isMeant: words.length >= tellingWordsMin,
    })),
  ];
}

/** The condition that every word of `typed` begins one of a product's name, SKU or brand; false for no word. */
export function isNamed(typed: string): SQL {
  const found = readTypedWords(typed).map((word) => contains(beginnings(word, [name, sku, brand])));
  return and(...found) ?? sql`false`;
}

function readTypedWords(query: string): TypedWord[] {
  const words = readSearchWords(query).slice(0, wordsMax);
  return words.map((word, index) => ({
    ...word,
    isLast: index === words.length - 1,
    isOpen: index === words.length - 1 || [...word.text].length >= openLettersMin,
  }));
}

/** Descriptions have so many words that nearly every one has some that begin so. */
function closeEarly(word: TypedWord): TypedWord {
  return { ...word, isOpen: word.isLast && [...word.text].length >= openLettersMin };
}

/** The SKU, also with other marks or none between its parts. */
function isSku(query: string): SQL | null {
  const whole = wholeSku(query);
  const plain = eq(sql`lower(${products.retailerId})`, query.toLowerCase());
  return or(plain, whole === '' ? undefined : contains([lexeme(places.wholeSku, whole)])) ?? null;
}

function beginsSku(query: string): SQL {
  return sql`lower(${products.retailerId}) like ${escapeLike(query.toLowerCase())} || '%'`;
}

/**
 * @returns what the last of `readings` finds: of one word that alone, of several also where only one is read so; null
 * when it reads nothing that those before it do not
 */
async function matching(words: readonly TypedWord[], readings: readonly Readings[]): Promise<SQL | null> {
  const each: string[][][] = [];
  // One after another: they share the connection of a transaction.
  for (const word of words) {
    const found: string[][] = [];
    for (const read of readings) found.push(await read(word));
    each.push(found);
  }
  if (each.every((found) => found.at(-1)?.length === 0)) return null;
  const alternatives = each.map((found) => (words.length === 1 ? found.slice(-1) : found).flat());
  return alternatives.some((some) => some.length === 0) ? null : contains(...alternatives);
}

/** That one of each of these stands in a product: asked at once, so that the rarest of them leads. */
function contains(...each: readonly (readonly string[])[]): SQL {
  const asked = each.map((alternatives) => `(${alternatives.join(' | ')})`).join(' & ');
  return sql`${products.searchText} @@ ${asked}::tsquery`;
}

/** The words that begin so, or the runs that hold it. */
function beginnings({ text, isRun, isOpen }: TypedWord, where: readonly Place[]): string[] {
  const pairs = isRun ? pairsOf(text) : [];
  if (pairs.length > 0) return where.map((place) => allOf(place, pairs));
  return where.map((place) => `${lexeme(place, text)}${isOpen || isRun ? ':*' : ''}`);
}

function inName(words: readonly string[]): string[] {
  return words.map((word) => lexeme(name, word));
}

/** Of several words, one that begins a word of the catalogs is taken to be right. */
async function mistyped(db: Database, { text, isRun }: SearchWord, isAlone: boolean): Promise<string[]> {
  const words = isRun ? [] : await findMistypedWords(db, text);
  if (!isAlone && words.some((word) => word.startsWith(text))) return [];
  return words.flatMap((word) => [lexeme(name, word), lexeme(brand, word)]);
}

/** A run without the pairs that a wrong character, one too many or a missing one would break. */
function brokenRuns({ text, isRun }: SearchWord): string[] {
  const pairs = isRun ? pairsOf(text) : [];
  if (pairs.length + 1 < mistypedRunMin) return [];
  const kept = pairs.slice(1).map((_, index) => pairs.toSpliced(index, 2));
  return kept.flatMap((some) => [name, brand].map((place) => allOf(place, some)));
}

function allOf(place: Place, pairs: readonly string[]): string {
  return `(${pairs.map((pair) => lexeme(place, pair)).join(' & ')})`;
}

/** Each word is looked up once, however many ranks ask. */
function remember(read: Readings): Readings {
  const found = new Map<TypedWord, Promise<string[]>>();
  return (word) => {
    const known = found.get(word) ?? Promise.resolve(read(word));
    found.set(word, known);
    return known;
  };
}
