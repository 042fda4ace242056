import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { productWords } from './tables';
import { isMistyped, withoutOneLetter } from './typing-error';

const partLettersMin = 3;
const mistypedLettersMin = 4;
/** Words of the catalogs that a typed word may stand for, alone and among others: more would find half of everything. */
const similarMax = { alone: 20, amongOthers: 6 };
const candidatesMax = 1000;

/** @returns words of names and brands with `part` behind their first letter, or none for a part of one or two letters. */
export async function findWordsWithPart(db: Database, part: string, isAlone: boolean): Promise<string[]> {
  if ([...part].length < partLettersMin) return [];
  return selectWords(db, `'i${part}':*`, similarMax[isAlone ? 'alone' : 'amongOthers']);
}

/** @returns words of names and brands that `typed` may be the beginning of, one typing error forgiven; the likeliest first. */
export async function findMistypedWords(db: Database, typed: string): Promise<string[]> {
  if ([...typed].length < mistypedLettersMin || /\p{N}/u.test(typed)) return [];
  const forms = [typed, ...withoutOneLetter(typed)].map((form) => `'e${form}':*`);
  const words = await selectWords(db, forms.join(' | '), candidatesMax);
  const isFar = (word: string) => Math.abs(word.length - typed.length);
  return words
    .filter((word) => isMistyped(typed, word))
    .sort((a, b) => isFar(a) - isFar(b))
    .slice(0, similarMax.alone);
}

async function selectWords(db: Database, forms: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ word: productWords.word })
    .from(productWords)
    .where(sql`word_forms(${productWords.word}) @@ ${forms}::tsquery`)
    .orderBy(sql`length(${productWords.word})`, productWords.word)
    .limit(limit);
  return rows.map(({ word }) => word);
}
