import { pairsOf, readSearchWords, type SearchWord } from './search-words';

/** Characters of a description that are searched; nobody looks for what stands behind. */
const descriptionCharactersMax = 1000;

/** Where a word stands, as the letter before it in `products.search_text`. */
export const places = { name: 'n', sku: 'k', brand: 'b', description: 'd', wholeSku: 's' } as const;
export type Place = (typeof places)[keyof typeof places];

/** What a product is found by, as text of PostgreSQL's type tsvector. */
export function productSearchText(product: {
  name: string;
  retailerId: string;
  brand: string;
  description: string;
}): string {
  const { name, retailerId, brand, description } = product;
  const lexemes = [
    ...placed(places.name, name),
    ...placed(places.sku, retailerId),
    ...placed(places.brand, brand),
    ...placed(places.description, description.slice(0, descriptionCharactersMax)),
    lexeme(places.wholeSku, wholeSku(retailerId)),
  ];
  return [...new Set(lexemes)].join(' ');
}

/** @returns a SKU as it is compared whole: without capitals, accents and marks. */
export function wholeSku(typed: string): string {
  return readSearchWords(typed)
    .map(({ text }) => text)
    .join('');
}

/** Words hold letters and digits only, so that nothing in them could end the quotation. */
export function lexeme(place: Place, word: string): string {
  return `'${place}${word}'`;
}

function placed(place: Place, text: string): string[] {
  return readSearchWords(text)
    .flatMap(tokensOf)
    .map((token) => lexeme(place, token));
}

/** The last character of a run begins no pair and stands alone. */
function tokensOf({ text, isRun }: SearchWord): string[] {
  return isRun ? [...pairsOf(text), [...text].at(-1) ?? ''] : [text];
}
