import { type SQL, sql } from 'drizzle-orm';

/** @returns SQL for `text` as searches compare it: small letters, no accents, one form of each character. */
export function searchable(text: string): SQL {
  return sql`unaccent(${text.normalize('NFKC').toLowerCase()})`;
}
